// Asks before another file takes the place of one whose cells were changed on the page.
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { messages } from '../messages';

export function LeaveDialog(props: {
  readonly open: boolean;
  readonly count: number;
  readonly name: string;
  readonly onLeave: () => void;
  readonly onStay: () => void;
}) {
  const words = messages.page;
  return (
    <Dialog
      open={props.open}
      modalType="alert"
      onOpenChange={(_event, data) => {
        if (!data.open) props.onStay();
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.leaveTitle}</DialogTitle>
          <DialogContent>{words.leaveText(props.count, props.name)}</DialogContent>
          <DialogActions>
            <Button onClick={props.onLeave}>{words.leave}</Button>
            <Button appearance="primary" onClick={props.onStay}>
              {words.stay}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
