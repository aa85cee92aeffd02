// The policy of the pages: nothing from elsewhere, nothing inline.

/**
 * The hash is that of the empty string: Fluent makes empty style elements and fills them through the style sheet's own
 * interface. `frame-src 'none'` keeps office.js from its telemetry frame.
 */
export const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');
