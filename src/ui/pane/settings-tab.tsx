// 设置: last year's workbook, the user's own rules, and about the program.
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { FolderOpen20Regular } from '@fluentui/react-icons';
import { messages } from '../messages';
import { FileButton } from '../shared/file-button';
import { useSession, useSessionState } from '../shared/session-context';
import { OwnRules } from './own-rules';
import { Panel, useCardStyles } from './panel';

const useStyles = makeStyles({
  card: { padding: '12px', display: 'flex', flexDirection: 'column', rowGap: '10px' },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  hint: { color: tokens.colorNeutralForeground2 },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
});

declare const GOUJI_VERSION: string;

export function SettingsTab() {
  return (
    <>
      <PriorPanel />
      <OwnRules />
      <AboutPanel />
    </>
  );
}

function PriorPanel() {
  const styles = useStyles();
  const card = useCardStyles();
  const session = useSession();
  const prior = useSessionState((state) => state.prior);
  const before = useSessionState((state) => state.priorName);
  const words = messages.settings;
  return (
    <Panel title={words.prior}>
      <div className={`${card.card} ${styles.card}`}>
        <Text className={styles.hint}>{words.priorHint}</Text>
        {prior !== null && <Text className={styles.name}>{words.priorOpened(prior.name)}</Text>}
        {prior === null && before !== null && <Text>{words.priorBefore(before)}</Text>}
        <div className={styles.row}>
          <FileButton
            label={prior === null ? words.openPrior : words.changePrior}
            icon={<FolderOpen20Regular />}
            onFile={(file) => void openPrior(file)}
          />
          {prior !== null && <Button onClick={() => session.removePrior()}>{words.removePrior}</Button>}
        </div>
      </div>
    </Panel>
  );

  async function openPrior(file: File) {
    await session.openPrior(file.name, await file.arrayBuffer());
  }
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
