// The address of the web server the built folder will lie on.

/** What manifest.xml says as it lies here; the build puts the server's address in its place. */
export const DEVELOPMENT_URL = 'https://localhost:3000/';

/**
 * The address of a folder, with a slash at its end. Excel loads nothing but https.
 * @param {string} given
 * @returns {string}
 */
export function siteUrl(given) {
  const url = URL.canParse(given) ? new URL(given) : null;
  if (url?.protocol !== 'https:' || url.search !== '' || url.hash !== '')
    throw new Error(
      `网址“${given}”不对：要以 https:// 开头，例如 https://gouji.example.com/ 或 https://oa.example.com/gouji/。`,
    );
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}
