// A style handed on as a file, and taken from one.
import { Button, makeStyles } from '@fluentui/react-components';
import { ArrowDownload20Regular, Copy20Regular, FolderOpen20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { ShownStyle } from '../../session/style-steps';
import { copyText } from '../shared/copy-text';
import { downloadText, fileName } from '../shared/download-file';
import { FileButton } from '../shared/file-button';
import { useSession } from '../shared/session-context';
import { styleMessages as words } from '../style-messages';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
});

export function StyleFiles({ present: { text, style, isUsual } }: { readonly present: ShownStyle }) {
  const styles = useStyles();
  const session = useSession();
  const [told, setTold] = useState('');
  const file = `${JSON.stringify(JSON.parse(text), null, 2)}\n`;
  return (
    <>
      <div className={styles.row}>
        {/* A task pane may not save files. */}
        {session.writesText ? (
          <Button
            icon={<Copy20Regular />}
            onClick={() => void copyText(file).then((done) => setTold(done ? words.copied : ''))}
          >
            {words.copy}
          </Button>
        ) : (
          <Button
            icon={<ArrowDownload20Regular />}
            onClick={() =>
              downloadText(fileName([words.exported, style.name], 'json'), file, 'application/json')
            }
          >
            {words.export}
          </Button>
        )}
        <FileButton
          label={words.import}
          accept=".json"
          icon={<FolderOpen20Regular />}
          onFile={(chosen) => void chosen.text().then((content) => session.setStyle(content))}
        />
        {!isUsual && <Button onClick={() => session.setStyle(null)}>{words.usual}</Button>}
      </div>
      <span role="status">{told}</span>
    </>
  );
}
