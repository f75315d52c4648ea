import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DEFAULT_CONFIG, readConfig } from '../../../src/contract/config.ts';

describe('the configuration of the operator', () => {
  it('is shipped equal to the defaults', () => {
    const shipped: unknown = JSON.parse(readFileSync('public/config.json', 'utf8'));
    expect(readConfig(shipped)).toEqual({ config: DEFAULT_CONFIG, bad: [] });
  });

  it('falls back field by field and names what it ignored', () => {
    const { config, bad } = readConfig({
      organisation: '县乡村振兴局',
      home: 'Henan',
      mapApproval: 7,
      colour: 1,
    });
    expect(config).toEqual({ ...DEFAULT_CONFIG, organisation: '县乡村振兴局' });
    expect(bad).toEqual(['home', 'mapApproval', 'colour']);
  });

  it('refuses addresses that run script and thresholds that are no counts', () => {
    const links = [{ label: 'x', href: 'javascript:alert(1)' }];
    expect(readConfig({ links }).bad).toEqual(['links']);
    expect(readConfig({ suppression: { persons: -1, households: 5, base: 50 } }).bad).toEqual([
      'suppression',
    ]);
    expect(readConfig({ languages: ['en', 'en'] }).bad).toEqual(['languages']);
  });

  it('takes a village index below the app and none from elsewhere', () => {
    const villages = 'villages/2024/villages.json';
    expect(readConfig({ villages }).config.villages).toBe(villages);
    for (const bad of [
      '../villages.json',
      '/villages.json',
      'https://x.example/v.json',
      'v/../../v.json',
      'v',
    ])
      expect(readConfig({ villages: bad }).bad).toEqual(['villages']);
  });

  it.each([[null], [[]], ['text'], [3]])('takes the defaults for %j', (raw) => {
    expect(readConfig(raw)).toEqual({ config: DEFAULT_CONFIG, bad: ['config.json'] });
  });

  it('does not reach into the prototype', () => {
    const raw: unknown = JSON.parse('{"__proto__": {"polluted": 1}, "constructor": 1}');
    expect(readConfig(raw).bad).toEqual(['__proto__', 'constructor']);
    expect({}).not.toHaveProperty('polluted');
  });
});
