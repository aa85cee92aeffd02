// The text written to its sheet: as formulas that follow the tables or as plain text, as chosen last.
import {
  Menu,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  SplitButton,
} from '@fluentui/react-components';
import { TableAdd20Regular } from '@fluentui/react-icons';
import { messages } from '../messages';
import { useRemembered } from '../shared/remembered';
import { useSession } from '../shared/session-context';
import { textMessages } from '../text-messages';

const WAYS = ['live', 'plain'] as const;
type Way = (typeof WAYS)[number];

const WORDS: Readonly<Record<Way, string>> = {
  live: textMessages.writeLive,
  plain: textMessages.writePlain,
};

export function WriteMenu() {
  const session = useSession();
  const [last, remember] = useRemembered<Way>('writeText', 'live', WAYS);
  const write = (way: Way) => {
    remember(way);
    void session.writeText(way === 'live');
  };
  return (
    <Menu positioning="below-end" checkedValues={{ way: [last] }}>
      <MenuTrigger disableButtonEnhancement>
        {(trigger) => (
          <SplitButton
            appearance="primary"
            icon={<TableAdd20Regular />}
            menuButton={{ ...trigger, 'aria-label': textMessages.writeMenu }}
            primaryActionButton={{ onClick: () => write(last), title: WORDS[last] }}
          >
            {messages.text.write}
          </SplitButton>
        )}
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {WAYS.map((way) => (
            <MenuItemRadio key={way} name="way" value={way} onClick={() => write(way)}>
              {WORDS[way]}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
