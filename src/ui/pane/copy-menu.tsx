// The text copied, with its formatting or without.
import { Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, SplitButton } from '@fluentui/react-components';
import { Copy20Regular } from '@fluentui/react-icons';
import { writeHtml } from '../../output/write-html';
import { plainText } from '../../session/text-sheet';
import type { WrittenText } from '../../session/written-text';
import type { Draft } from '../../writing/draft';
import { messages } from '../messages';
import { copyRich, copyText } from '../shared/copy-text';
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
