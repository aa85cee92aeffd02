// Why a text could not be read or proofread.
import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';

/** Nothing where nothing failed. */
export function FailureBar(props: { readonly title: string; readonly failure: string | null }) {
  if (props.failure === null) return null;
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{props.title}</MessageBarTitle>
        {props.failure}
      </MessageBarBody>
    </MessageBar>
  );
}
