// How the text leaves the pane: copied with its formatting or without, saved as a file.
import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  SplitButton,
} from '@fluentui/react-components';
import { ArrowDownload20Regular, Copy20Regular } from '@fluentui/react-icons';
import { writeHtml } from '../../output/write-html';
import { writeMarkdown } from '../../output/write-markdown';
import { plainText } from '../../session/text-sheet';
import type { WrittenText } from '../../session/written-text';
import type { Draft } from '../../writing/draft';
import { messages } from '../messages';
import { copyRich, copyText } from '../shared/copy-text';
import { downloadText, fileName } from '../shared/download-file';
import { useShownBook } from '../shared/session-context';
import { textMessages } from '../text-messages';

/** With its formatting unless asked otherwise. `onDone` is told what to say, and that the text went out. */
export function CopyMenu(props: {
  readonly draft: Draft;
  readonly isMain: boolean;
  readonly onDone: (message: string, to?: WrittenText['to']) => void;
}) {
  const { draft, onDone } = props;
  const words = messages.text;
  const tell = (done: boolean) => (done ? onDone(words.copied, 'clipboard') : onDone(words.copyFailed));
  const rich = async () => tell(await copyRich(writeHtml(draft), plainText(draft.text)));
  const plain = async () => tell(await copyText(plainText(draft.text)));
  return (
    <Menu positioning="below-end">
      <MenuTrigger disableButtonEnhancement>
        {(trigger) => (
          <SplitButton
            appearance={props.isMain ? 'primary' : 'secondary'}
            icon={<Copy20Regular />}
            menuButton={{ ...trigger, 'aria-label': textMessages.copyMenu }}
            primaryActionButton={{ onClick: () => void rich() }}
          >
            {words.copy}
          </SplitButton>
        )}
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={() => void rich()}>{textMessages.copyRich}</MenuItem>
          <MenuItem onClick={() => void plain()}>{textMessages.copyPlain}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** `onDone`: the file is on its way. */
export function DownloadMenu({ draft, onDone }: { readonly draft: Draft; readonly onDone: () => void }) {
  const shown = useShownBook();
  const words = messages.text;
  const save = (ending: string, text: string, type: string) => {
    downloadText(fileName([shown?.book.unitName ?? null, draft.text.title], ending), text, type);
    onDone();
  };
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button icon={<ArrowDownload20Regular />}>{words.download}</Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {/* Notepad on Windows takes the mark at the front for UTF-8. */}
          <MenuItem onClick={() => save('txt', `\ufeff${plainText(draft.text)}\n`, 'text/plain')}>
            {words.downloadText}
          </MenuItem>
          <MenuItem onClick={() => save('md', `${writeMarkdown(draft).join('\n')}\n`, 'text/markdown')}>
            {words.downloadMarkdown}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
