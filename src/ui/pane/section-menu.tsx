// What can be done with a section's template, behind its title.
import {
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
} from '@fluentui/react-components';
import { MoreHorizontal20Regular } from '@fluentui/react-icons';
import type { Section } from '../../document/document';
import { ownTemplates } from '../../session/template-steps';
import { useSession, useSessionState } from '../shared/session-context';
import { templateMessages as words } from '../template-messages';

const useStyles = makeStyles({
  own: {
    marginLeft: 'auto',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorBrandForeground1,
    whiteSpace: 'nowrap',
  },
  button: { marginLeft: 'auto', flexShrink: 0 },
  beside: { marginLeft: 0 },
});

export function SectionMenu({ section, onEdit }: { readonly section: Section; readonly onEdit: () => void }) {
  const styles = useStyles();
  const session = useSession();
  const isOwn = useSessionState((state) => ownTemplates(state)[section.id] !== undefined);
  return (
    <>
      {isOwn && <span className={styles.own}>{words.own}</span>}
      <Menu positioning="below-end">
        <MenuTrigger disableButtonEnhancement>
          <Button
            className={isOwn ? styles.beside : styles.button}
            size="small"
            appearance="subtle"
            icon={<MoreHorizontal20Regular />}
            aria-label={words.menu(section.title)}
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={onEdit}>{words.edit}</MenuItem>
            {isOwn && (
              <MenuItem onClick={() => session.setTemplate(section.id, null)}>{words.restore}</MenuItem>
            )}
          </MenuList>
        </MenuPopover>
      </Menu>
    </>
  );
}
