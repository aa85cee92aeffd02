// Every switch of the style, in groups, found by its words.
import {
  Checkbox,
  Field,
  Input,
  makeStyles,
  SearchBox,
  Select,
  Switch,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { ownSwitches, switched, type SwitchPlace } from '../../writing/style/own-style';
import {
  PAGE_SWITCH_NAMES,
  pageSwitchValues,
  SWITCH_GROUPS,
  switchValues,
  type SwitchValues,
} from '../../writing/style/switch-list';
import type { WritingStyle } from '../../writing/style/switches';
import { useSession } from '../shared/session-context';
import { styleMessages as words } from '../style-messages';

const useStyles = makeStyles({
  summary: { cursor: 'pointer', fontWeight: tokens.fontWeightSemibold },
  inner: { display: 'flex', flexDirection: 'column', rowGap: '10px', padding: '8px 0 4px' },
  search: { width: '100%', maxWidth: 'none' },
  group: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '8px',
    border: 'none',
    margin: 0,
    padding: 0,
    minWidth: 0,
  },
  title: { fontWeight: tokens.fontWeightSemibold, padding: '4px 0' },
  several: { display: 'flex', flexDirection: 'column' },
});

interface OneSwitch {
  readonly place: SwitchPlace;
  readonly label: string;
  readonly values: SwitchValues;
  readonly value: unknown;
}

export function StyleSwitches({ text, style }: { readonly text: string; readonly style: WritingStyle }) {
  const styles = useStyles();
  const session = useSession();
  const [search, setSearch] = useState('');
  const groups = groupsOf(style, search.trim());
  const own = ownSwitches(text);
  return (
    <details>
      <summary className={styles.summary}>{words.single}</summary>
      <div className={styles.inner}>
        <SearchBox
          className={styles.search}
          value={search}
          placeholder={words.search}
          aria-label={words.search}
          onChange={(_event, data) => setSearch(data.value)}
        />
        {groups.length === 0 && <span role="status">{words.noneFound}</span>}
        {groups.map(({ title, switches }) => (
          <fieldset key={title} className={styles.group}>
            <legend className={styles.title}>{title}</legend>
            {switches.map((one) => (
              <SwitchField
                // A field holds what is being typed: another value from elsewhere starts it anew.
                key={`${one.place.name} ${String(one.value)}`}
                one={one}
                isOwn={(one.place.onPage ? own.page : own.whole).includes(one.place.name)}
                onChange={(value) => session.setStyle(switched(text, one.place, value))}
              />
            ))}
          </fieldset>
        ))}
      </div>
    </details>
  );
}

/** The groups with what the words searched for find: by label, by name, or by what a switch offers. */
function groupsOf(style: WritingStyle, search: string) {
  const whole = SWITCH_GROUPS.map(({ title, switches }) => ({
    title,
    switches: switches.map((name): OneSwitch => ({
      place: { name, onPage: false },
      label: words.switches[name],
      values: switchValues(name),
      value: style[name],
    })),
  }));
  const page = PAGE_SWITCH_NAMES.map((name): OneSwitch => ({
    place: { name, onPage: true },
    label: words.page[name],
    values: pageSwitchValues(name),
    value: style.页面[name],
  }));
  return [...whole, { title: words.pageGroup, switches: page }]
    .map(({ title, switches }) => ({
      title,
      switches: switches.filter((one) => title.includes(search) || wordsOf(one).includes(search)),
    }))
    .filter(({ switches }) => switches.length > 0);
}

function wordsOf({ place, label, values }: OneSwitch): string {
  return [place.name, label, ...('options' in values ? values.options : [])].join(' ');
}

interface ControlProps {
  readonly one: OneSwitch;
  readonly onChange: (value: unknown) => void;
}

function SwitchField({ one, isOwn, onChange }: ControlProps & { readonly isOwn: boolean }) {
  const { label, values, value } = one;
  const name = isOwn ? `${label} *` : label;
  if (values.kind === 'yesNo')
    return (
      <Switch label={name} checked={value === true} onChange={(_event, data) => onChange(data.checked)} />
    );
  if (values.kind === 'several')
    return <SeveralOf name={name} options={values.options} chosen={value} onChange={onChange} />;
  if (values.kind !== 'choice')
    return (
      <Field label={name}>
        <TypedSwitch one={one} onChange={onChange} />
      </Field>
    );
  return (
    <Field label={name}>
      <Select value={String(value)} onChange={(_event, data) => onChange(data.value)}>
        {values.options.map((option) => (
          <option key={option} value={option}>
            {option === '' ? words.empty : option}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function SeveralOf(props: {
  readonly name: string;
  readonly options: readonly string[];
  readonly chosen: unknown;
  readonly onChange: (value: readonly string[]) => void;
}) {
  const styles = useStyles();
  const { name, options, onChange } = props;
  const chosen: readonly unknown[] = Array.isArray(props.chosen) ? props.chosen : [];
  const turned = (option: string, on: boolean) =>
    options.filter((each) => (each === option ? on : chosen.includes(each)));
  return (
    <div role="group" aria-label={name} className={styles.several}>
      {name}
      {options.map((option) => (
        <Checkbox
          key={option}
          label={option}
          checked={chosen.includes(option)}
          onChange={(_event, data) => onChange(turned(option, data.checked === true))}
        />
      ))}
    </div>
  );
}

/** Taken when the field is left; what is no value of the switch is told and not taken. */
function TypedSwitch({ one: { values, value }, onChange, ...field }: ControlProps) {
  const before = String(value);
  const [text, setText] = useState(before);
  const leave = () => {
    if (text === before) return;
    onChange(values.kind === 'number' && text.trim() !== '' ? Number(text) : text);
  };
  return (
    <Input
      {...field}
      value={text}
      inputMode={values.kind === 'number' ? 'decimal' : 'text'}
      onChange={(_event, data) => setText(data.value)}
      onBlur={leave}
    />
  );
}
