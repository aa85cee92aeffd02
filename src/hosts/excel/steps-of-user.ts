// The user's steps as far as they can be heard without touching the undo history: to another cell, or to this pane.

/** How long a step is left alone before anybody looks. */
const REST_MS = 300;

export interface Steps {
  /** A step within the workbook that was heard of in another way. */
  readonly taken: () => void;
  readonly end: () => void;
}

/** Calls `look` once the user rests after some steps; with true where one of them led to this pane. */
export function stepsOfUser(look: (toPane: boolean) => Promise<void>): Steps {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let toPane = false;
  const taken = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      void look(toPane);
      toPane = false;
    }, REST_MS);
  };
  const cameToPane = () => {
    toPane = true;
    taken();
  };
  const { document } = Office.context;
  const selected = Office.EventType.DocumentSelectionChanged;
  document.addHandlerAsync(selected, taken);
  window.addEventListener('focus', cameToPane);
  window.addEventListener('pointerover', enters);
  const end = () => {
    clearTimeout(timer);
    document.removeHandlerAsync(selected, { handler: taken });
    window.removeEventListener('focus', cameToPane);
    window.removeEventListener('pointerover', enters);
  };
  return { taken, end };

  /** Not what it passes over inside. */
  function enters({ relatedTarget }: PointerEvent): void {
    if (relatedTarget === null) cameToPane();
  }
}
