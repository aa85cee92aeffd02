// Two versions of a text in one: what is gone struck through, what is new underlined.
import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { type Difference, differences, tokensOf } from '../../session/differences';

const useStyles = makeStyles({
  text: { margin: '0 0 4px', lineHeight: '22px', overflowWrap: 'anywhere' },
  gone: { color: tokens.colorStatusDangerForeground1, textDecorationLine: 'line-through' },
  new: {
    color: tokens.colorStatusSuccessForeground1,
    backgroundColor: tokens.colorStatusSuccessBackground1,
    textDecorationLine: 'underline',
  },
});

export function TextDifference({ before, after }: { readonly before: string; readonly after: string }) {
  const parts = useMemo(() => differences(tokensOf(before), tokensOf(after)), [before, after]);
  return <DifferenceParts parts={parts} />;
}

export function DifferenceParts({ parts }: { readonly parts: readonly Difference<string>[] }) {
  const styles = useStyles();
  return (
    <p className={styles.text}>
      {parts.map(({ kind, items }, index) => {
        const text = items.join('');
        if (kind === 'gone')
          return (
            <del key={index} className={styles.gone}>
              {text}
            </del>
          );
        if (kind === 'new')
          return (
            <ins key={index} className={styles.new}>
              {text}
            </ins>
          );
        return <span key={index}>{text}</span>;
      })}
    </p>
  );
}
