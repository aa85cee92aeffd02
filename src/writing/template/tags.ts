// The tags of the template language: 如果 … 否则如果 … 否则 … 完, and 每个 … 在 … 隔以 … 完.
import {
  type Context,
  evalToken,
  isTruthy,
  type Emitter,
  type Liquid,
  type Parser,
  Tag,
  type TagToken,
  type Template,
  type TopLevelToken,
  toValue,
  Value,
} from 'liquidjs';
import { TemplateMistake } from './template-fault';

const END = '完';
const MOST_ROUNDS = 20_000;
const ROUNDS = '已循环次数';

interface Branch {
  /** Undefined for 否则. */
  readonly condition: Value | undefined;
  readonly templates: Template[];
}

/** `{% 如果 支出 大于 0 %}…{% 否则 %}…{% 完 %}`. */
export class IfTag extends Tag {
  readonly #branches: Branch[] = [];

  constructor(token: TagToken, remaining: TopLevelToken[], liquid: Liquid, parser: Parser) {
    super(token, remaining, liquid);
    const begin = (condition: Value | undefined) => this.#branches.push({ condition, templates: [] });
    const stream = parser
      .parseStream(remaining)
      .on('start', () => begin(conditionOf(token, liquid)))
      .on('tag:否则如果', (next: TagToken) => begin(conditionOf(next, liquid)))
      .on('tag:否则', () => begin(undefined))
      .on(`tag:${END}`, () => stream.stop())
      .on('template', (template: Template) => this.#branches.at(-1)?.templates.push(template))
      .on('end', () => notClosed('如果'));
    stream.start();
  }

  *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
    for (const { condition, templates } of this.#branches) {
      const holds = condition === undefined || isTruthy(toValue(yield condition.value(context)), context);
      if (!holds) continue;
      yield this.liquid.renderer.renderTemplates(templates, context, emitter);
      return;
    }
  }
}

/** `{% 每个 项 在 各项 隔以 "；" %}…{% 完 %}`: the body for each entry, with `序号` from 1; the separator between two. */
export class EachTag extends Tag {
  readonly #name: string;
  readonly #list: NonNullable<ReturnType<Tag['tokenizer']['readValue']>>;
  readonly #separator: ReturnType<Tag['tokenizer']['readValue']>;
  readonly #templates: Template[] = [];

  constructor(token: TagToken, remaining: TopLevelToken[], liquid: Liquid, parser: Parser) {
    super(token, remaining, liquid);
    this.#name = this.tokenizer.readIdentifier().getText();
    const word = this.tokenizer.readIdentifier().getText();
    const list = this.tokenizer.readValue();
    if (this.#name === '' || word !== '在' || list === undefined || list.getText().startsWith('('))
      throw new TemplateMistake('“每个”要写成 {% 每个 项 在 各项 %} 或 {% 每个 项 在 各项 隔以 "；" %}');
    this.#list = list;
    const separated = this.tokenizer.readIdentifier().getText() === '隔以';
    this.#separator = separated ? this.tokenizer.readValue() : undefined;
    const stream = parser
      .parseStream(remaining)
      .on(`tag:${END}`, () => stream.stop())
      .on('template', (template: Template) => this.#templates.push(template))
      .on('end', () => notClosed('每个'));
    stream.start();
  }

  *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
    const list: unknown = yield evalToken(this.#list, context);
    if (!Array.isArray(list)) throw new TemplateMistake(`“${this.#list.getText()}”不是可以一项一项写的列表`);
    const separator: unknown = this.#separator === undefined ? '' : yield evalToken(this.#separator, context);
    for (const [index, entry] of list.entries()) {
      countRound(context);
      if (index > 0) emitter.write(separator);
      // Without a prototype: a name such as __proto__ stays a name.
      const scope: Record<string, unknown> = { __proto__: null };
      scope[this.#name] = entry;
      scope['序号'] = index + 1;
      context.push(scope);
      yield this.liquid.renderer.renderTemplates(this.#templates, context, emitter);
      context.pop();
    }
  }
}

function conditionOf(token: TagToken, liquid: Liquid): Value {
  return new Value(token.tokenizer.readFilteredValue(), liquid);
}

function countRound(context: Context): void {
  const rounds = context.getRegister<number>(ROUNDS, 0) + 1;
  context.setRegister(ROUNDS, rounds);
  if (rounds > MOST_ROUNDS) throw new TemplateMistake(`“每个”重复得太多，超过 ${MOST_ROUNDS} 次`);
}

function notClosed(tag: string): never {
  throw new TemplateMistake(`“${tag}”后面没有对应的 {% ${END} %}`);
}
