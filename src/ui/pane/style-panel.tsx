// The writing style: a preset with a line of what it does, changed switch by switch, taken from a file or handed on as one.
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { shownStyle } from '../../session/style-steps';
import { useSessionState, useShownBook } from '../shared/session-context';
import { styleMessages as words } from '../style-messages';
import { Panel, useCardStyles } from './panel';
import { StyleFiles } from './style-files';
import { StylePresets } from './style-presets';
import { LastYearStyle, OwnSwitches } from './style-standing';
import { StyleSwitches } from './style-switches';

const useStyles = makeStyles({
  card: { padding: '12px', display: 'flex', flexDirection: 'column', rowGap: '10px' },
  hint: { color: tokens.colorNeutralForeground2 },
  fault: { color: tokens.colorStatusDangerForeground1, overflowWrap: 'anywhere' },
});

export function StylePanel() {
  const styles = useStyles();
  const card = useCardStyles();
  const chosen = useSessionState((state) => state.style);
  const book = useShownBook()?.book;
  const present = useMemo(() => shownStyle(chosen, book), [chosen, book]);
  const { text, style, faults } = present;
  return (
    <Panel title={words.title}>
      <div className={`${card.card} ${styles.card}`}>
        <Text className={styles.hint}>{words.hint}</Text>
        {faults.length > 0 && <p className={styles.fault}>{`${words.faults}${faults.join('')}`}</p>}
        <LastYearStyle />
        <Text weight="semibold">{words.current(style.name)}</Text>
        <OwnSwitches present={present} />
        <StylePresets text={text} />
        <StyleSwitches text={text} style={style} />
        <StyleFiles present={present} />
      </div>
    </Panel>
  );
}
