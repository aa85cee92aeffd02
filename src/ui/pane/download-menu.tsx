// The text saved as a file: a copy of the workbook with it, plain text, Markdown.
import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { ArrowDownload20Regular } from '@fluentui/react-icons';
import { writeMarkdown } from '../../output/write-markdown';
import { plainText } from '../../session/text-sheet';
import type { Draft } from '../../writing/draft';
import { copyMessages } from '../copy-messages';
import { messages } from '../messages';
import { downloadText, fileName } from '../shared/download-file';
import { useSession, useShownBook } from '../shared/session-context';
import { useWorkbookCopy } from '../shared/use-workbook-copy';

const TEXT_COPIES = ['live-text', 'plain-text'] as const;

/** `onDone`: the file is on its way. */
export function DownloadMenu({ draft, onDone }: { readonly draft: Draft; readonly onDone: () => void }) {
  const shown = useShownBook();
  const { copiesWorkbook } = useSession();
  const copy = useWorkbookCopy();
  const words = messages.text;
  const save = (ending: string, text: string, type: string) => {
    downloadText(fileName([shown?.book.unitName ?? null, draft.text.title], ending), text, type);
    onDone();
  };
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button icon={<ArrowDownload20Regular />} disabledFocusable={copy.busy}>
          {copy.busy ? copyMessages.busy : words.download}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {copiesWorkbook &&
            TEXT_COPIES.map((content) => (
              <MenuItem key={content} onClick={() => void copy.save(content)}>
                {copyMessages.labels[content]}
              </MenuItem>
            ))}
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
