// Says that a newer version of the page is ready; it comes when the user wants it.
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from '@fluentui/react-components';
import { useState, useSyncExternalStore } from 'react';
import { hostMessages } from '../host-messages';

const useStyles = makeStyles({ bar: { flexShrink: 0 } });

export interface NewVersion {
  /** A newer version is on this machine and waits. */
  readonly ready: () => boolean;
  /** Calls when that changes; the result ends it. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Loads the page anew in that version; the browser asks first where cells were changed. */
  readonly use: () => void;
}

export function NewVersionBar({ version }: { readonly version: NewVersion }) {
  const ready = useSyncExternalStore(version.subscribe, version.ready);
  const styles = useStyles();
  const [later, setLater] = useState(false);
  if (!ready || later) return null;
  const words = hostMessages.newVersion;
  return (
    <MessageBar className={styles.bar} intent="info" layout="multiline">
      <MessageBarBody>{words.ready}</MessageBarBody>
      <MessageBarActions>
        <Button onClick={() => version.use()}>{words.use}</Button>
        <Button onClick={() => setLater(true)}>{words.later}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
