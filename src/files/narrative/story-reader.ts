// One part of a Word document with running text → its paragraphs with their runs ([ECMA-376] part 1, 17.3, 17.4, 17.13).
import { attributeOf, type XmlElement } from '../xml-elements';
import type { DocumentStyles } from './document-styles';
import { FieldState } from './field-state';
import type { CommentPlace, RunChild, Story, StoryParagraph, StoryRun } from './story';
import { childNamed, chosenAlternative, descendant, nameOf } from './word-elements';
import { runChild, textInside } from './run-text';

/** A paragraph that is being read; it goes on in the next one where the mark between them was deleted. */
interface Building {
  readonly runs: StoryRun[];
  readonly charts: string[];
  readonly boxes: { readonly content: XmlElement; readonly run: XmlElement }[];
  element: XmlElement;
  properties: XmlElement | undefined;
}

/** What surrounds the paragraphs that are being read. */
interface Container {
  readonly place: StoryParagraph['place'];
  readonly comments: CommentPlace;
  /** Left open by a paragraph whose mark was deleted. */
  open: Building | undefined;
}

export class StoryReader {
  readonly paragraphs: StoryParagraph[] = [];
  /** The run that refers to a note, by `footnoteReference 2`; undefined where all such runs are deleted or hidden. */
  readonly notes = new Map<string, XmlElement | undefined>();
  private fields = new FieldState();

  constructor(
    private readonly story: Story,
    private readonly styles: DocumentStyles,
  ) {}

  /** Reads the paragraphs inside the element, tables and text boxes included, behind those read before. */
  read(element: XmlElement, place: StoryParagraph['place'], comments: CommentPlace): void {
    const container: Container = { place, comments, open: undefined };
    this.blocks(element, container);
    this.finish(container);
  }

  private blocks(element: XmlElement, container: Container): void {
    for (const child of element.children) this.block(child, container);
  }

  private block(element: XmlElement, container: Container): void {
    switch (nameOf(element)) {
      case 'w:p':
        this.paragraph(element, container);
        break;
      case 'w:tbl':
        this.finish(container);
        this.blocks(element, container);
        break;
      case 'w:tr':
        if (descendant(element, 'w:trPr', 'w:del') === undefined) this.blocks(element, container);
        else this.passOver(element);
        break;
      case 'w:tc':
        this.read(element, container.place === 'footnote' ? 'footnote' : 'table-cell', container.comments);
        break;
      case 'mc:AlternateContent':
        this.blocks(chosenAlternative(element) ?? element, container);
        break;
      case 'w:del':
      case 'w:moveFrom':
        this.passOver(element);
        break;
      default:
        if (!isProperties(element)) this.blocks(element, container);
    }
  }

  private paragraph(element: XmlElement, container: Container): void {
    const building = container.open ?? { runs: [], charts: [], boxes: [], element, properties: undefined };
    building.element = element;
    building.properties = childNamed(element, 'w:pPr');
    this.inline(element, building);
    container.open = building;
    const mark = childNamed(building.properties, 'w:rPr');
    const isMarkDeleted = (childNamed(mark, 'w:del') ?? childNamed(mark, 'w:moveFrom')) !== undefined;
    if (!isMarkDeleted) this.close(building, container);
  }

  /** A deleted mark with no paragraph behind it leaves a paragraph only where text is left. */
  private finish(container: Container): void {
    const { open } = container;
    if (open !== undefined && open.runs.length > 0) this.close(open, container);
    container.open = undefined;
  }

  private close({ element, properties, runs, charts, boxes }: Building, container: Container): void {
    container.open = undefined;
    this.paragraphs.push({
      story: this.story,
      element,
      place: container.place,
      headingLevel: this.styles.headingLevel(properties),
      numbered: this.styles.isNumbered(properties),
      runs,
      charts,
      comments: container.comments,
    });
    const fields = this.fields;
    for (const { content, run } of boxes) {
      this.fields = new FieldState();
      const comments: CommentPlace =
        container.comments.kind === 'here' ? { kind: 'at', run, label: '文本框' } : container.comments;
      this.read(content, container.place === 'footnote' ? 'footnote' : 'text-box', comments);
    }
    this.fields = fields;
  }

  private inline(parent: XmlElement, building: Building): void {
    for (const child of parent.children) {
      switch (nameOf(child)) {
        case 'w:r':
          this.run(child, parent, building);
          break;
        case 'w:del':
        case 'w:moveFrom':
          this.passOver(child);
          break;
        case 'm:oMath':
        case 'm:oMathPara':
          this.formula(child, building);
          break;
        case 'mc:AlternateContent':
          this.inline(chosenAlternative(child) ?? child, building);
          break;
        default:
          if (!isProperties(child)) this.inline(child, building);
      }
    }
  }

  private run(element: XmlElement, parent: XmlElement, building: Building): void {
    const properties = childNamed(element, 'w:rPr');
    const isHidden = this.styles.isHidden(properties, building.properties);
    const children: RunChild[] = [];
    for (const child of element.children) {
      if (child === properties) continue;
      this.fields.pass(child);
      const isShown = !isHidden && this.fields.isShown;
      const read = isShown ? runChild(child) : ({ element: child, kind: 'none', text: '' } as const);
      children.push(read);
      this.note(child, isHidden ? undefined : element);
      if (isShown && read.kind === 'none') this.drawn(child, element, building);
    }
    if (children.every(({ kind }) => kind === 'none')) return;
    const isInsertion = ['w:ins', 'w:moveTo'].includes(nameOf(parent));
    building.runs.push({ element, properties, children, insertion: isInsertion ? parent : undefined });
  }

  private formula(element: XmlElement, { runs }: Building): void {
    const text = textInside(element, 'm:t');
    if (text === '') return;
    const children = [{ element, kind: 'fixed', text }] as const;
    runs.push({ element, properties: undefined, children, insertion: undefined });
  }

  /** Text boxes and charts of a drawing. */
  private drawn(element: XmlElement, run: XmlElement, building: Building): void {
    switch (nameOf(element)) {
      case 'w:txbxContent':
        building.boxes.push({ content: element, run });
        break;
      case 'c:chart':
        building.charts.push(attributeOf(element, 'id') ?? '');
        break;
      case 'mc:AlternateContent': {
        const chosen = chosenAlternative(element);
        if (chosen !== undefined) this.drawn(chosen, run, building);
        break;
      }
      default:
        for (const child of element.children) this.drawn(child, run, building);
    }
  }

  /** What is deleted shows nothing, but a field may end in it. */
  private passOver(element: XmlElement): void {
    this.fields.pass(element);
    this.note(element, undefined);
    for (const child of element.children) this.passOver(child);
  }

  private note(element: XmlElement, run: XmlElement | undefined): void {
    if (!/^(foot|end)noteReference$/u.test(element.local)) return;
    const key = `${element.local} ${attributeOf(element, 'id') ?? ''}`;
    this.notes.set(key, this.notes.get(key) ?? run);
  }
}

/** w:pPr, w:tblPr, w:sdtPr, …: what is in them describes, it is not shown. */
function isProperties({ local }: XmlElement): boolean {
  return local.endsWith('Pr');
}
