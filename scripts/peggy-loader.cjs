// webpack loader: a `.peggy` grammar becomes the parser generated from it, so the compiler never ships.
module.exports = function peggyLoader(source) {
  const done = this.async();
  import('./peggy-plugin.mjs').then(({ generateParser }) => done(null, generateParser(source)), done);
};
