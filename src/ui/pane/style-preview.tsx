// Two sentences as a style writes them.
import { makeStyles, tokens } from '@fluentui/react-components';
import { previewOf } from '../../writing/style/preview';
import type { WritingStyle } from '../../writing/style/switches';

const useStyles = makeStyles({
  root: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
});

export function StylePreview({ style }: { readonly style: WritingStyle }) {
  const styles = useStyles();
  return <span className={styles.root}>{previewOf(style)}</span>;
}
