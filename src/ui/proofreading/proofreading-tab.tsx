// 校对: a text that somebody else wrote, with what is wrong in it; or the place to choose one.
import { type DragEvent, useMemo } from 'react';
import { isTextFile } from '../../session/proofreading-file';
import { proofreadItems } from '../../session/proofreading-state';
import { useProofreading, useProofreadingState, useSessionState } from '../shared/session-context';
import { ProofreadText } from './proofread-text';
import { TextIntake } from './text-intake';

export function ProofreadingTab() {
  const proofreading = useProofreading();
  const state = useProofreadingState((one) => one);
  const ignored = useSessionState((session) => session.ignored);
  const { text, report, accepted } = state;
  const items = useMemo(
    () => proofreadItems({ text, report, accepted }, ignored),
    [text, report, accepted, ignored],
  );
  const onDrop = (event: DragEvent) => {
    const [file] = event.dataTransfer.files;
    if (file === undefined || !isTextFile(file.name)) return;
    event.preventDefault();
    // The page would open it as a workbook.
    event.stopPropagation();
    void file.arrayBuffer().then((bytes) => proofreading.open(file.name, bytes));
  };
  return (
    <div onDrop={onDrop} onDragOver={(event) => event.preventDefault()}>
      {text === null ? (
        <TextIntake />
      ) : (
        <ProofreadText key={state.opened} state={state} text={text} items={items} />
      )}
    </div>
  );
}
