// MB of text a second that chrono-node reads, paragraph by paragraph, as times_bench does.
const fs = require('fs');
const chrono = require('chrono-node');
const text = fs.readFileSync(process.argv[2], 'utf8');
const paragraphs = text.split(/\n\s*\n/);
const published = new Date(2016, 11, 8, 12);
let least = Infinity;
let found = 0;
for (let pass = 0; pass < 5; ++pass) {
    const begin = process.cpuUsage();
    found = 0;
    for (const paragraph of paragraphs) {
        found += chrono.parse(paragraph, published).length;
    }
    const used = process.cpuUsage(begin);
    least = Math.min(least, (used.user + used.system) * 1e-6);
}
const size = Buffer.byteLength(text) * 1e-6;
console.log(`chrono-node ${(size / least).toFixed(2).padStart(8)} MB/s  ${found} expressions`);
