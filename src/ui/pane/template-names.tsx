// What a template of the section may name, to look up while it is changed.
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ShownTemplate } from '../../session/template-steps';
import { templateMessages as words } from '../template-messages';

const useStyles = makeStyles({
  root: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  summary: { cursor: 'pointer' },
  line: { margin: '4px 0', overflowWrap: 'anywhere', userSelect: 'text' },
});

export function TemplateNames({ names, filters }: Pick<ShownTemplate, 'names' | 'filters'>) {
  const styles = useStyles();
  return (
    <details className={styles.root}>
      <summary className={styles.summary}>{words.names}</summary>
      <p className={styles.line}>{`${words.nameList}：${names.join('、')}`}</p>
      <p className={styles.line}>{`${words.filterList}：${filters.join('、')}`}</p>
    </details>
  );
}
