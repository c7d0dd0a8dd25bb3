import {expect, test} from 'vitest'
import type {Code} from '../../../src/model/code.ts'
import {matchCodes} from '../../../src/project/adopt/match-codes.ts'

const code = (id: string, type: Code['type'], open: string, close?: string): Code => ({
  id,
  kind: close === undefined ? 'ph' : 'pc',
  type,
  open,
  ...(close === undefined ? {} : {close}),
  label: '',
  equiv: '',
  canDelete: false
})

test('the same characters first, then the same address, then the order', () => {
  const source = [
    code('1', 'code', '`a`'),
    code('2', 'code', '`b`'),
    code('3', 'link', '[', '](/one)'),
    code('4', 'link', '[', '](/two "Two")'),
    code('5', 'strong', '**', '**')
  ]
  const target = [
    code('1', 'code', '`b`'),
    code('2', 'link', '[', '](/two "Två")'),
    code('3', 'code', '`c`'),
    code('4', 'link', '[', '](/ett)'),
    code('5', 'emphasis', '*', '*')
  ]
  expect(Object.fromEntries(matchCodes(source, target))).toEqual({1: '2', 2: '4', 3: '1', 4: '3'})
})
