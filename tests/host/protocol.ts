// The batch protocol between the Office.js client and its host, as far as the add-in uses it (see docs of the seam in
// `office-in-node.ts`). A batch names objects by paths and acts on them in order; it ends at the first error.

import type { Rect } from '../../src/workbook/workbook';

/** Something the client can reach. Names are written as on the wire, in PascalCase. */
export interface HostObject {
  readonly type: string;
  readonly id?: string;
  /** Ranges: the client may keep a reference to them beyond the batch. */
  readonly referable?: true;
  /** Ranges: where they are. */
  readonly area?: Rect;
  readonly properties?: Readonly<Record<string, HostProperty>>;
  readonly children?: Readonly<Record<string, () => HostObject>>;
  readonly methods?: Readonly<Record<string, (...args: readonly unknown[]) => MethodResult>>;
  readonly items?: () => readonly HostObject[];
}

/** An object, nothing, or a plain value wrapped. */
export type MethodResult = HostObject | { readonly value: unknown } | null | void;

export interface HostProperty {
  readonly get: () => unknown;
  readonly set?: (value: unknown) => void;
}

/** An error as the host reports it to the client. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string = code,
  ) {
    super(message);
  }
}

const PATH = { root: 1, method: 3, property: 4, indexer: 5, reference: 6, nothing: 7 } as const;
const ACTION = {
  instantiate: 1,
  query: 2,
  method: 3,
  set: 4,
  trace: 5,
  ensureUnchanged: 8,
  update: 9,
} as const;

interface Arguments {
  readonly Arguments?: readonly unknown[];
  /** Paths of those arguments that are objects; 0 for plain values. */
  readonly ReferencedObjectPathIds?: readonly number[];
}

interface ObjectPath {
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId: number;
  readonly ArgumentInfo?: Arguments;
}

interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: Arguments;
  readonly QueryInfo?: { readonly Select?: readonly string[] };
  readonly ObjectState?: Readonly<Record<string, unknown>>;
}

export interface Batch {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly Action[];
  readonly ObjectPaths?: Readonly<Record<string, ObjectPath>>;
}

/** What a batch does to objects beyond reading them, in order: `Worksheets.Add`, `Range.Values =`. */
export function actsOf(batch: Batch): readonly string[] {
  const wanted: readonly number[] = [ACTION.method, ACTION.set, ACTION.update];
  const called = Object.values(batch.ObjectPaths ?? {}).filter(
    ({ ObjectPathType, Name }) => ObjectPathType === PATH.method && !/^Get/iu.test(Name),
  );
  return [
    ...called.map(({ Name }) => Name),
    ...batch.Actions.filter(
      ({ ActionType, Name }) => wanted.includes(ActionType) && !/^(?:_KeepReference|Get)/iu.test(Name),
    ).map(({ ActionType, Name }) => (ActionType === ACTION.method ? Name : `${Name} =`)),
  ];
}

function argumentsOf(
  info: Arguments | undefined,
  resolve: (id: number) => HostObject | null,
): readonly unknown[] {
  const ids = info?.ReferencedObjectPathIds ?? [];
  return (info?.Arguments ?? []).map((value, index) => {
    const id = ids[index] ?? 0;
    return id === 0 ? value : resolve(id);
  });
}

export interface BatchResult {
  readonly Results: { readonly ActionId: number; readonly Value: unknown }[];
  TraceIds?: number[];
  Error?: { Code: string; Message: string; Location: string; ActionIndex: number; HttpStatusCode: number };
}

/** Whether this host has a member, as `Range.values`. */
export type Supports = (member: string) => boolean;

export class Protocol {
  private readonly references = new Map<string, HostObject>();
  private readonly names = new Map<HostObject, string>();
  private nextReference = 1;

  constructor(
    private readonly root: HostObject,
    private readonly supports: Supports,
  ) {}

  /** How many objects the client still holds: all that is not given back leaks. */
  get held(): number {
    return this.references.size;
  }

  release(name: unknown): void {
    const object = this.references.get(String(name));
    if (object === undefined) return;
    this.references.delete(String(name));
    this.names.delete(object);
  }

  execute(batch: Batch): BatchResult {
    const result: BatchResult = { Results: [] };
    const found = new Map<number, HostObject | null>();
    const resolve = (id: number) => this.resolve(batch, found, id);
    for (const [index, action] of batch.Actions.entries()) {
      try {
        // A trace has an answer too: the client takes it as the sign that all before it was done.
        const trace = action.ActionType === ACTION.trace;
        if (trace) (result.TraceIds ??= []).push(action.Id);
        const value = trace ? null : this.perform(batch, action, resolve(action.ObjectPathId));
        result.Results.push({ ActionId: action.Id, Value: value });
      } catch (error) {
        const code = error instanceof HostError ? error.code : 'GeneralException';
        const message = error instanceof Error ? error.message : String(error);
        result.Error = {
          Code: code,
          Message: message,
          Location: '',
          ActionIndex: index,
          HttpStatusCode: 400,
        };
        break;
      }
    }
    return result;
  }

  private perform(batch: Batch, action: Action, object: HostObject | null): unknown {
    if (object === null) return null;
    switch (action.ActionType) {
      case ACTION.instantiate:
        return this.identity(object, batch.AutoKeepReference === true);
      case ACTION.query:
        return this.query(object, action.QueryInfo?.Select ?? []);
      case ACTION.method:
        return this.callForValue(object, action);
      case ACTION.set:
        this.set(object, action.Name, action.ArgumentInfo?.Arguments?.[0]);
        return null;
      case ACTION.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) this.set(object, name, value);
        return null;
      case ACTION.ensureUnchanged:
        return null;
      default:
        throw new HostError('GeneralException', `not emulated: action ${action.ActionType}`);
    }
  }

  private callForValue(object: HostObject, action: Action): unknown {
    if (action.Name === '_KeepReference') {
      this.keep(object);
      return null;
    }
    const value = this.call(object, action.Name, action.ArgumentInfo?.Arguments ?? []);
    if (value === null || value === undefined) return null;
    return 'value' in value ? value.value : this.identity(value, false);
  }

  private resolve(batch: Batch, found: Map<number, HostObject | null>, id: number): HostObject | null {
    const known = found.get(id);
    if (known !== undefined) return known;
    const path = batch.ObjectPaths?.[id];
    if (path === undefined) throw new HostError('InvalidObjectPath');
    const object = this.follow(path, (parent) => this.resolve(batch, found, parent));
    found.set(id, object);
    return object;
  }

  private follow(path: ObjectPath, resolve: (id: number) => HostObject | null): HostObject | null {
    if (path.ObjectPathType === PATH.root) return this.root;
    if (path.ObjectPathType === PATH.nothing) return null;
    // The client announces itself on start through an internal object.
    if (path.ObjectPathType === 2)
      return { type: 'Internal', methods: { NotifyActionHandlerReady: () => null } };
    if (path.ObjectPathType === PATH.reference) {
      const kept = this.references.get(path.Name);
      if (kept === undefined) throw new HostError('InvalidObjectPath');
      return kept;
    }
    const parent = resolve(path.ParentObjectPathId);
    if (parent === null) return null;
    const args = argumentsOf(path.ArgumentInfo, resolve);
    if (path.ObjectPathType === PATH.property) return this.member(parent, 'children', path.Name)();
    const name = path.ObjectPathType === PATH.indexer ? 'GetItem' : path.Name;
    const object = this.call(parent, name, args) ?? null;
    if (object === null && !/OrNullObject$/u.test(name)) throw new HostError('ItemNotFound');
    if (object !== null && 'value' in object)
      throw new HostError('InvalidObjectPath', `${name} is no object`);
    return object;
  }

  private call(object: HostObject, name: string, args: readonly unknown[]): MethodResult {
    return this.member(object, 'methods', name)(...args);
  }

  private set(object: HostObject, name: string, value: unknown): void {
    const { set } = this.member(object, 'properties', name);
    if (set === undefined) throw new HostError('InvalidArgument', `${object.type}.${name} is read-only`);
    set(value);
  }

  /** A member by name; what is not modelled, or not in the emulated Excel, fails loudly. */
  private member<K extends 'properties' | 'children' | 'methods'>(
    object: HostObject,
    kind: K,
    name: string,
  ): NonNullable<HostObject[K]>[string] {
    const full = `${object.type}.${name.slice(0, 1).toLowerCase()}${name.slice(1)}`;
    if (!this.supports(full)) throw new HostError('ApiNotFound', full);
    const pascal = `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
    const found = object[kind]?.[pascal];
    if (found === undefined) throw new HostError('ApiNotFound', `not emulated: ${full}`);
    return found as NonNullable<HostObject[K]>[string];
  }

  private query(object: HostObject, select: readonly string[]): unknown {
    if (object.items !== undefined)
      return {
        _Items: object.items().map((item, index) => ({ ...this.project(item, select), _Index: index })),
      };
    return this.project(object, select);
  }

  private project(object: HostObject, select: readonly string[]): Record<string, unknown> {
    const values = this.identity(object, false);
    for (const name of select) {
      const pascal = `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
      values[pascal] = this.member(object, 'properties', name).get();
    }
    return values;
  }

  private identity(object: HostObject, keep: boolean): Record<string, unknown> {
    if (keep && object.referable === true) this.keep(object);
    const reference = this.names.get(object);
    return {
      ...(object.id === undefined ? {} : { Id: object.id }),
      ...(reference === undefined ? {} : { _ReferenceId: reference }),
    };
  }

  private keep(object: HostObject): void {
    if (this.names.has(object)) return;
    const name = `ref${this.nextReference++}`;
    this.names.set(object, name);
    this.references.set(name, object);
  }
}
