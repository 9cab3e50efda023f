import { people } from '../builder.ts';
import { displayNameSql } from '../person/person-rules.ts';
import { grades } from './grade.ts';

people.exportable('GRADES', grades, {
  name: `(SELECT ${displayNameSql('person')} FROM people.person JOIN people.pillar ON pillar.person_id = person.id WHERE pillar.id = grade.pillar_id)`,
  type: 'pillar_type',
  area: 'area_code',
  year: 'year',
  level: 'level',
  grade: 'grade.grade',
  gradedOn: 'graded_on',
  by: 'by_name',
  note: 'note',
});
