// P40: a word or character that stands twice in a row by mistake.
import { isUnbroken, patternRemarks, type Said } from '../language/remark-at';
import type { ProofRule } from './proof-rule';

/** Two to eight Chinese characters, twice. */
const TWICE = /(\p{Script=Han}{2,8})\1/gu;
/**
 * Single characters that no word and no seam between two words doubles, but for what stands in the look-arounds: 目的的,
 * 的确, 是否, 但是是, 万万不能.
 */
const ONE_TWICE =
  /(?<![目标的有])的的(?![的确士])|(?<![但于还可就总凡若要只正算都倒也真硬])是是(?![是否非])|(?<![千万])万万(?=元)|(?<=[\d万])元元|其其(?!他它)|与与(?!会)|于于|由由(?!于)|被被(?!子|褥)|该该(?!校|所)|(?<!\d)各各(?!自)/gu;

/** “研究研究”, “一步一步”, “逐项逐项”: said on purpose. */
const ON_PURPOSE = /^(?:[一逐每]|(.)\1|(?:研究|讨论|商量|考虑|沟通|交流|学习)$)/u;
/** Words that may end one name and begin the next: 一般公共服务支出｜支出决算, 政府性基金预算｜预算数. */
const SEAM =
  /^(?:支出|收入|预算|决算|项目|资金|单位|部门|工作|管理|绩效|服务|财政|经费|建设|发展|评价|机关|监督|教育|医疗|保险|社会)$/u;

export const doubledWords: ProofRule = {
  id: 'P40',
  title: '词语或文字重复',
  kind: 'wording',
  severity: 'error',
  find: (proof) => [
    ...patternRemarks(proof, TWICE, (match, block) => {
      const word = match[1] ?? '';
      const seam = match.index + match[0].length;
      if (ON_PURPOSE.test(word) || !isUnbroken(block, match.index, seam)) return null;
      // What follows may make the second one the beginning of another word: 招标｜招标代理.
      const goesOn = word.length === 2 && /\p{Script=Han}/u.test(block.clean.text.charAt(seam));
      if (goesOn && SEAM.test(word)) return null;
      return doubled(word, goesOn ? 'warning' : 'error');
    }),
    ...patternRemarks(proof, ONE_TWICE, (match, block) =>
      isUnbroken(block, match.index, match.index + 2) ? doubled(match[0].charAt(0), 'error') : null,
    ),
  ],
  fires: [
    '本年支出支出，主要用于日常办公。',
    '二是是扎实开展重点任务考评。',
    '一是建立健全制度，保障资金的的安全。',
    '支出决算为12.5万元元，完成预算的100%。',
    '主要原因是人员减少人员减少。',
  ],
  silent: [
    '一般公共服务支出支出决算为12.5万元，政府性基金预算预算数为0万元。',
    '人人头上有目标，个个肩上有任务，事事有回音，件件有着落，层层压实责任。',
    '达到了规范管理的目的的同时，的的确确减轻了负担，市市场监管局、县县级部门共同参与。',
    '一是是否按规定使用资金；二是是否专款专用。但是是否及时仍待核实。',
    '逐条逐项、一步一步推进，扎扎实实、实实在在开展工作，村村通、户户通稳步推进。',
    '为民服务的作风，作为为民解忧的举措，了解民生、和谐社会，做到家家户户平平安安。',
  ],
};

function doubled(word: string, severity: 'error' | 'warning'): Said {
  return {
    severity,
    explanation: `“${word}”重复，应只写一次。`,
    fix: severity === 'error' ? word : null,
    expected: word,
  };
}
