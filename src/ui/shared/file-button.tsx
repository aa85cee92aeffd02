// A button that lets the user choose a file.
import { Button, type ButtonProps } from '@fluentui/react-components';
import { useRef } from 'react';

const WORKBOOK_TYPES = '.xlsx,.xls';

export function FileButton(props: {
  readonly label: string;
  readonly onFile: (file: File) => void;
  /** The endings to choose from; those of workbooks where nothing is said. */
  readonly accept?: string;
  readonly icon?: ButtonProps['icon'];
  readonly appearance?: ButtonProps['appearance'];
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={props.accept ?? WORKBOOK_TYPES}
        aria-label={props.label}
        tabIndex={-1}
        hidden
        onChange={(event) => {
          const file = event.target.files?.[0];
          // The same file may be chosen again after it was corrected elsewhere.
          event.target.value = '';
          if (file !== undefined) props.onFile(file);
        }}
      />
      <Button
        icon={props.icon}
        appearance={props.appearance}
        style={{ whiteSpace: 'nowrap', flexShrink: 0 }}
        onClick={() => input.current?.click()}
      >
        {props.label}
      </Button>
    </>
  );
}
