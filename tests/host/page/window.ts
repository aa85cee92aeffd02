// A visible grid with the production pane beside it, for developers: the emulated Excel to be looked at and typed into.
import { cellAddress, rectAddress } from '../../../src/workbook/address';
import type { Workbook } from '../../../src/workbook/workbook';
import { answerCall, answerRegistration, contextAnswers } from '../desktop-calls';
import { DesktopWindow } from '../desktop-window';
import { EmulatedExcel } from '../emulated-excel';
import { asWorkbook, cellKey, type EmulatedSheet, usedRect } from '../emulated-workbook';
import { CLIENT_SOURCE, supportsIn } from '../member-sets';
import { rectOf } from '../range-object';
import { readFile } from '../read-file';
import type { EmulatedCalls, PaneWindow } from '../show-excel';

let excel: EmulatedExcel;
const desktop = new DesktopWindow(location.origin);

function element<T extends HTMLElement>(id: string, kind: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`no ${id}`);
  return found;
}

const pane = element('pane', HTMLIFrameElement);
const commands = element('commands', HTMLIFrameElement);
const dialog = element('dialog', HTMLIFrameElement);
const content = element('content', HTMLInputElement);
const editing = element('editing', HTMLInputElement);
const locked = element('protected', HTMLInputElement);
const version = element('version', HTMLSelectElement);
const readOnly = element('read-only', HTMLInputElement);
const latency = element('latency', HTMLSelectElement);

async function open(name: string, bytes: ArrayBuffer): Promise<void> {
  const read = await readFile(name, bytes);
  if (read.kind === 'failed') return alert(read.message);
  await show(read.value);
}

async function show(workbook: Workbook): Promise<void> {
  const source = await (await fetch(`office-js/${CLIENT_SOURCE}`)).text();
  excel = new EmulatedExcel(workbook, supportsIn(version.value, source));
  excel.isReadOnly = readOnly.checked;
  excel.latencyMs = Number(latency.value);
  excel.listen((channel, entries) =>
    (pane.contentWindow as unknown as PaneWindow | null)?.tellEmulatedEvents(channel, entries),
  );
  const page = new URLSearchParams(location.search).get('pane') ?? 'taskpane.html';
  pane.src = page;
  commands.src = 'commands.html';
  draw();
}

function draw(): void {
  const { sheet: name, address } = excel.workbook.selection;
  const sheet = excel.sheet(name);
  const at = rectOf(address);
  const cell = sheet.cells.get(cellKey(at.top, at.left));
  element('place', HTMLOutputElement).value = `${name}!${cellAddress(at.top, at.left)}`;
  content.value = String(cell?.formula ?? cell?.value ?? '');
  locked.checked = sheet.isProtected;
  element('grid', HTMLElement).replaceChildren(table(sheet, rectAddress(at)));
  element('tabs', HTMLElement).replaceChildren(...excel.workbook.sheets.map(tab));
}

function tab({ name }: EmulatedSheet): HTMLElement {
  const button = document.createElement('button');
  button.textContent = name;
  button.setAttribute('aria-current', String(name === excel.workbook.selection.sheet));
  button.onclick = () => {
    excel.turnTo(name);
    draw();
  };
  return button;
}

function table(sheet: EmulatedSheet, selected: string): HTMLElement {
  const { bottom, right } = usedRect(sheet) ?? { bottom: 0, right: 0 };
  const grid = document.createElement('table');
  for (let row = 0; row <= bottom + 1; row += 1) {
    const line = grid.insertRow();
    for (let col = 0; col <= right + 1; col += 1) {
      const cell = sheet.cells.get(cellKey(row, col));
      const place = line.insertCell();
      place.textContent = cell?.text ?? String(cell?.value ?? '');
      place.className = typeof cell?.value === 'number' ? 'number' : '';
      if (cellAddress(row, col) === selected) place.classList.add('selected');
      place.onclick = () => {
        excel.selectCell(row, col);
        draw();
        content.focus();
      };
    }
  }
  return grid;
}

element('bar', HTMLFormElement).onsubmit = (event) => {
  event.preventDefault();
  const { sheet, address } = excel.workbook.selection;
  const { top, left } = rectOf(address);
  const typed = content.value;
  excel.type(sheet, top, left, typed !== '' && !isNaN(Number(typed)) ? Number(typed) : typed);
  // As Enter does.
  excel.selectCell(top + 1, left);
  draw();
};
editing.onchange = () => {
  excel.isEditingCell = editing.checked;
};
locked.onchange = () => {
  excel.sheet(excel.workbook.selection.sheet).isProtected = locked.checked;
};
latency.onchange = () => {
  excel.latencyMs = Number(latency.value);
};
// What Excel says of itself is asked once: the workbook is opened again as it is now.
for (const control of [version, readOnly]) control.onchange = () => void show(asWorkbook(excel.workbook));
element('file', HTMLInputElement).onchange = (event) => {
  const [file] = event.target instanceof HTMLInputElement ? (event.target.files ?? []) : [];
  if (file !== undefined) void file.arrayBuffer().then((bytes) => open(file.name, bytes));
};

const emulatedCalls: EmulatedCalls = {
  askEmulatedExcel: async (id, params) => {
    const answer = await answerCall(excel, id, params, desktop);
    draw();
    return answer;
  },
  registerInEmulatedExcel: (channel, target) => answerRegistration(excel, channel, target, desktop),
  closeEmulatedDialog: (target) => Promise.resolve(desktop.closeDialog(target)),
  tellEmulatedParent: (message) => Promise.resolve(desktop.tellParent(message)),
};
Object.assign(window, {
  emulatedAnswers: () => contextAnswers(version.value, readOnly.checked),
  emulatedCalls,
});

desktop.listen((channel, entries) =>
  (commands.contentWindow as unknown as PaneWindow | null)?.tellEmulatedEvents(channel, entries),
);
desktop.showDialog = (url) => {
  dialog.hidden = url === null;
  dialog.src = url ?? 'about:blank';
};
for (const button of document.querySelectorAll('button[data-command]'))
  button.addEventListener('click', () => desktop.press(button.getAttribute('data-command') ?? ''));

void fetch('sample.xlsx')
  .then((response) => response.arrayBuffer())
  .then((bytes) => open('sample.xlsx', bytes));
