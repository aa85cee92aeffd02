// The subject lists: codes, names, former names and the years they held.
import { describe, expect, it } from 'vitest';
import {
  classCodeNamed,
  economicByName,
  economicSubject,
  functionalSubject,
  functionalSubjects,
  functionalSubjectsNamed,
  namesOf,
} from '../../src/standards/subjects/subjects';

describe('subject lists', () => {
  it('knows a subject by its code', () => {
    expect(functionalSubject('2080505')).toMatchObject({
      name: '机关事业单位基本养老保险缴费支出',
      level: 3,
    });
    expect(functionalSubject('208')).toMatchObject({ level: 1, fund: 'general' });
    expect(functionalSubject('22301')?.fund).toBe('state_capital');
    expect(economicSubject('30231')).toMatchObject({ name: '公务用车运行维护费', group: 'public', level: 2 });
    expect(functionalSubject('999')).toBeUndefined();
  });

  it('finds a 类 by present, former and shortened names', () => {
    expect(classCodeNamed('卫生健康支出')).toBe('210');
    expect(classCodeNamed('医疗卫生与计划生育支出')).toBe('210');
    expect(classCodeNamed('农 林 水')).toBe('213');
    expect(classCodeNamed('其他支出')).toBe('229');
    expect(classCodeNamed('本年支出合计')).toBeUndefined();
  });

  it('finds all subjects of a repeated name', () => {
    expect(functionalSubjectsNamed('行政运行').length).toBeGreaterThan(10);
    expect(functionalSubjectsNamed('扶贫').map((subject) => subject.code)).toEqual(['21305']);
  });

  it('tells economic names apart by their group and does not mind half-width brackets', () => {
    expect(economicByName('办公设备购置', '资本性支出')?.code).toBe('31002');
    expect(economicByName('办公设备购置', '309')?.code).toBe('30902');
    expect(economicByName('维修(护)费')?.code).toBe('30213');
    expect(economicByName('办公费', '无此类')).toBeUndefined();
  });

  it('puts the name of the year first', () => {
    expect(namesOf('21305', 2022)[0]).toBe('巩固脱贫衔接乡村振兴');
    expect(namesOf('21305', 2019)[0]).toBe('扶贫');
    expect(namesOf('21305', 2024)[0]).toBe('巩固脱贫攻坚成果衔接乡村振兴');
    expect(namesOf('21305', 2024)).toContain('扶贫');
    expect(namesOf('1')).toEqual([]);
  });

  it('has no alias that is a code and no line without a level', () => {
    for (const subject of functionalSubjects()) {
      expect(subject.code).toMatch(/^\d{3}(\d{2}){0,2}$/u);
      expect(subject.aliases.every((alias) => !/^\d/u.test(alias.name))).toBe(true);
    }
  });
});
