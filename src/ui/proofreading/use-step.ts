// The step to the next or previous finding of the text, which F8 takes too wherever the focus is.
import { useCallback, useEffect } from 'react';
import { useProofreading } from '../shared/session-context';

/** `before` runs first: the text must be in view. */
export function useStep(before: () => void): (direction: 1 | -1) => void {
  const proofreading = useProofreading();
  const step = useCallback(
    (direction: 1 | -1) => {
      before();
      proofreading.step(direction);
    },
    [proofreading, before],
  );
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'F8' || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      step(event.shiftKey ? -1 : 1);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [step]);
  return step;
}
