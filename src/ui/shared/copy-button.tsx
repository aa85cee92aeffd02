// Downloads a copy of the opened workbook with what the button says.
import { Button, type ButtonProps } from '@fluentui/react-components';
import { ArrowDownload20Regular } from '@fluentui/react-icons';
import type { CopyContent } from '../../session/copy-actions';
import { copyMessages } from '../copy-messages';
import { useWorkbookCopy } from './use-workbook-copy';

export function CopyButton(props: {
  readonly content: CopyContent;
  readonly size?: ButtonProps['size'];
  readonly appearance?: ButtonProps['appearance'];
}) {
  const { content, size, appearance } = props;
  const { busy, save } = useWorkbookCopy();
  return (
    <Button
      size={size}
      appearance={appearance}
      icon={<ArrowDownload20Regular />}
      disabledFocusable={busy}
      onClick={() => void save(content)}
    >
      {busy ? copyMessages.busy : copyMessages.labels[content]}
    </Button>
  );
}
