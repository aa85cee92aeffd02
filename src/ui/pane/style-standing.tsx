// How the present style came about: what is set otherwise than in its preset, and last year's where none was chosen.
import { Button, makeStyles } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { ShownStyle } from '../../session/style-steps';
import { baseOf, ownStyle, ownSwitches, presetStyle } from '../../writing/style/own-style';
import { useSession, useSessionState } from '../shared/session-context';
import { styleMessages as words } from '../style-messages';
import { StylePreview } from './style-preview';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
});

/** What is set otherwise than in the preset, and how it reads then. */
export function OwnSwitches({ present: { text, style } }: { readonly present: ShownStyle }) {
  const styles = useStyles();
  const session = useSession();
  const own = ownSwitches(text);
  const names = [...own.whole, ...own.page];
  if (names.length === 0) return null;
  return (
    <>
      <StylePreview style={style} />
      <div className={styles.row}>
        <span>{words.own(names.join('、'))}</span>
        <Button size="small" onClick={() => session.setStyle(presetStyle(baseOf(text)))}>
          {words.reset}
        </Button>
      </div>
    </>
  );
}

export function LastYearStyle() {
  const styles = useStyles();
  const session = useSession();
  const chosen = useSessionState((state) => state.style);
  const last = useSessionState((state) => state.lastYearStyle);
  const parsed = useMemo(() => (last === null ? null : ownStyle(last)), [last]);
  if (chosen !== null || last === null || parsed?.kind !== 'style') return null;
  return (
    <div className={styles.row}>
      <span>{words.lastYear(parsed.style.name)}</span>
      <Button size="small" onClick={() => session.setStyle(last)}>
        {words.useLastYear}
      </Button>
    </div>
  );
}
