// Lets vite (tests) import a `.peggy` grammar as the parser generated from it; webpack has the loader beside.
import peggy from 'peggy';

export function peggyPlugin() {
  return {
    name: 'peggy',
    transform(source, id) {
      return id.endsWith('.peggy') ? { code: generateParser(source), map: null } : null;
    },
  };
}

/** The source of an ES module that exports `parse` and `SyntaxError`. */
export function generateParser(grammar) {
  return peggy.generate(grammar, {
    output: 'source',
    format: 'es',
    allowedStartRules: ['Rule', 'Adjustment'],
  });
}
