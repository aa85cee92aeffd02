// 设置: last year's workbook, the budget's, the style, the user's own rules, and about the program.
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { messages } from '../messages';
import { OwnRules } from './own-rules';
import { BudgetPanel, PriorPanel } from './other-workbooks';
import { Panel, useCardStyles } from './panel';
import { StylePanel } from './style-panel';

const useStyles = makeStyles({
  card: { padding: '12px', display: 'flex', flexDirection: 'column', rowGap: '10px' },
  hint: { color: tokens.colorNeutralForeground2 },
});

declare const GOUJI_VERSION: string;

export function SettingsTab() {
  return (
    <>
      <PriorPanel />
      <BudgetPanel />
      <StylePanel />
      <OwnRules />
      <AboutPanel />
    </>
  );
}

function AboutPanel() {
  const styles = useStyles();
  const card = useCardStyles();
  const words = messages.settings;
  return (
    <Panel title={words.about}>
      <div className={`${card.card} ${styles.card}`}>
        <Text weight="semibold">{messages.appLong}</Text>
        <Text className={styles.hint}>{words.aboutText}</Text>
        <Text className={styles.hint}>{words.aboutMicrosoft}</Text>
        <Text className={styles.hint}>
          {words.version(GOUJI_VERSION)} · {words.licence}
        </Text>
      </div>
    </Panel>
  );
}
