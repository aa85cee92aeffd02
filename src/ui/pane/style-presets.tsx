// The presets to choose from, each with two sentences as it writes them.
import { Radio, RadioGroup } from '@fluentui/react-components';
import { baseOf, rebased } from '../../writing/style/own-style';
import { STYLE_PRESETS } from '../../writing/style/presets';
import { useSession } from '../shared/session-context';
import { styleMessages as words } from '../style-messages';
import { StylePreview } from './style-preview';

/** `text`: the present style as the text of a style file; what it sets itself stays under another preset. */
export function StylePresets({ text }: { readonly text: string }) {
  const session = useSession();
  return (
    <RadioGroup
      aria-label={words.presets}
      value={baseOf(text)}
      onChange={(_event, data) => session.setStyle(rebased(text, data.value))}
    >
      {STYLE_PRESETS.map((preset) => (
        <Radio
          key={preset.name}
          value={preset.name}
          label={
            <>
              {preset.name}
              <StylePreview style={preset} />
            </>
          }
        />
      ))}
    </RadioGroup>
  );
}
