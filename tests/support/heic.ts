import { gunzipSync } from 'node:zlib';

/** Real files, made by heif-enc (libheif 1.15, x265) from drawn pictures: red on the left, blue on the right. */
const packed = (base64: string) => Buffer.from(gunzipSync(Buffer.from(base64, 'base64')));

/** 240 × 160, with a camera, a name and a place in its Exif. */
export const HEIC = packed(
  'H4sIAAAAAAACA12ST2gTQRTGf2+2/xRpq61VWtFUEEJFSIqHgjkE04DFPzeFnmTdbMiYbruksVSFmqqgeJDaYw8SpXd7VQ/qQfCg' +
    'J8GT4E09KPYkFVpiZzK10oGd75tv3sz79r0BDhWr1+NSqAOASBfThkfaL4LUorDq0xyDpcJExXFiHVTZMTpjXY0sE+CknpiyV45m' +
    'UVZBlpsIjKGs8nNLkSFgROvJol2a3f16shgqd19pJkjznygmJD+rbfgrHVfiTYtPdBxMAddKM0FOvPiftcwq6xtra9DlJRAOZmWP' +
    'NBomwGPBTHhkXqjsIELytMiOnfrhRHJ8cnlx6evrmhHsdPcoQvuovKmsXMkCvXo6Dl2+VaAOdMd6VhvB6+joAPp0HG3VUxBvXt0B' +
    '+nUlLG4VMShMB7ZgAnIzKvimzvmkPLtUflf707l4ufH74pdGNJf79uvjQO+RmdrD+Y1zJ259SJT3tsV9P94eiD9Hw6rnvZyhJ7XC' +
    'cX98cE59evz87MsRW/ixIYyTXXSJon0z+xKwTzzbCPP1S6vFG8CA47eBpIsxHTklim7gAdCjts/qey0WnwLH7jf5qvuzkQC+e9t4' +
    '3tdX/UR+WkdhpVzW5PworPjQBgvttACp4XRKHjW5KA/qTk+nUlJvZm00QNW3M3mO111WZV+K8XzBrlpNS+l0ry7jfO922OXwL344' +
    'NgQXAwAA',
);

/** The same, lying on its side as phones store it: 160 × 240 once it is turned. */
export const TURNED_HEIC = packed(
  'H4sIAAAAAAACA12ST0hUURTGf+c+/yWhlpahUWMQDEYwIy2EXAypkPRnV+AqXs83zG18+ngzDVZgWkLhIsylixjCVZvcVptaBAW1' +
    'CloF7apFkaswSCbvnWuGF979vvfd88533jkXOJwv34gLoQ4AIp3PGh5pPw+yGIVln/rqK0xMJo4T66DMrtUW63JkmQCn9OS0TTmS' +
    'Q1kFWbXYCoyhrPJjW5F+YFDrqbzNYE4P6Kl8qFy+QiXI8p8oJmR0RtvwtzpOYuCJjoNp4HqhEgyLF/8rbWidP5sbG9DupRAO5WSv' +
    '1GomwGPJbHgMPVe5PoT0GZFdJ9UjqfT41OryypeXc0aw28IxhOYReZWsXc0BXboUh85vHagCHbGe0UbwWlpagD06mS57QLeOo+3G' +
    'CtIwr+4uAD06CfPb7QwmSoFtnYDciiZ80/HRtDy9XHwz97tt+Urt16XPtWh2+OvPD71dRytzD+Y3z5+8/T5V3NcUH/z+ujv+FA2o' +
    'zndyls7MGif88b5Z9fHRs3MvBk3+sbF+bE20i6J5y30F2C+eHYl5eqTR4k2g1/E7QNrFmNmcFkXH1ggXgU61862+12DxMXD8fp2v' +
    'uz8bDOCbt4MXfH3NT42WdBQmxaJm2I/CxIcmWGqmAcgMZDPysM5FeVB1ejaTkWrdtVYDVd1x8hyvOldl74yp+aJ9azTDpU3cDXF1' +
    'tzpsd/gX8knVqCEDAAA=',
);

/** 120 × 80 in green, which is its own picture, and the other one behind it. */
export const TWO_IN_HEIC = packed(
  'H4sIAAAAAAACA42S70tTURjHv+eeaRcTlUiSojW12A0JMkhijLpsJlREvVDJIOJ2d287uDsvcxs3ENvIinoVIyKTbGEvRUdBkfVi' +
    '/gW9EKI3Ua8qfKOExIrVjXv2wxwGnhfPec7nHM75HPgCkPT4NTOsMRUADKZ3O73BFP3fHqDNhhZXUBrt4VAkVu5hMjWOmtFksrjB' +
    'OwKgj0VG+PW9MignoCdKMwAvBE70KukD5WS2SiQAZxmL6nzl7LayqK4J5RfCSbUbG6CwGaRVKHiZGTMBUmSmOgLACifVIKFm9Qfu' +
    'VRR/FwpAM/WAoE0mjcS2nQMU9/hVFO4FQW4HQVeAkJqdrD998sHyqYNzUZerUXRQqcgdINjWSxZjuQ4ZwE42amrlJy0A5wG0mMxi' +
    '3FcUxc3c/Ftw8//XzZ91e6Sh6LPMoy+fZTmfchgvE+tuV2rdVgFkN3Eb5W4ucYNbcd1tV8nNxX//pMAVKmreACEbN/JW6qm2kDk9' +
    'PCU4oFRatqDVVNEijolXSVhBZ5WIRX2GqV31hbWk6jtyuPuoT0lYLOTjwehkplFJNAWhaeEGBDpRdwvUdVu8cxfAbhbT9EqmlYQV' +
    '4fl1wvTYCClO7DslMn/hZ1Pmsv3t5vU/U+/sj0ZjJLQ48+K7AVB6f3v+kAdAQCLzg8Niip/8MfDJNsaDX1eW9rRq2l766+FFe3Ls' +
    '0oFz+eM9k6ShfmA5X+dBjyeHLmWofVx4P/36zJtjAPZLZG4251/ZkVvb9/Z5MF0/2L/2Sm5oe9nfV/eBwZ5emhnL/gXHMGjD1AMA' +
    'AA==',
);

/** 4032 × 3024, as large as a phone takes it. */
export const LARGE_HEIC = packed(
  'H4sIAAAAAAACA+3Wb2gbZRwH8O/zXNKlSZPG2kStFdsycYob6/DPjP9i2xfDjakI2qovjPljHk3aM6Yl1YopHVbUF6WDKTqwoNOp' +
    'mxT258UQiQzfqODUOYduo75xU4YWtknB6uQuzaTD36/w843IjnB3eX73ufve8zzHHYDWTHHYzqZNEgDyJtPp7OdNIgPodfl0MYHq' +
    '0p5N5QoL+7BNsojzlpBtinl3TwG43uQG3FP2xKHdFuhcdQsEgtDONjhca/HnAKw1pj/j/nWqEdOfSeuF82WHkp1Y1KjPNapxYxds' +
    'QD1q7OQAgOHsULJbWfa5aLtnMf/H3BzQaLVB4dK4alBnzzoHWJhwVrCwe5+Ot0NhZZdS51Wm1FybPt3Xv3ly8seZeLxSdlrd1aYO' +
    'KNT1qMqTY00Ams1Tdrp6ycYKEDgAIGybknFaLJ/PB6DohvP4FoWb/zvcJdVwzgEW3phzM9SyXdOl1OJCZdlMOfBlet/Gu9a/rp2m' +
    '6iq8dK5QLZdyolydGCx1O/8GC/2xvJ1+LJZNDyVja1Z33hBLDJZMKuZ2/xXGztcmhIayRvUYtGeT9/lxAC2mkM7UJkNisJRzB14B' +
    'kdF8KlEEAvUr1I7wnaMnPir99Nkrq1rX2j/sHw8xm/AHI8/tbDyy7YGbW6L766cWxuOff3UPnbnji4H8m8+2j9EHZePhNvYsFjp6' +
    'y2Str7IEjl5On/6WR1jcHqRpL3td69sRsuZfx8nLWuhM3ew17+6ge+lQmZMjXrKk7uXga9fScBsHp6+k4VEOfnITWdJNHPz6Nhre' +
    'zsGfT9HwaQ7++jkNX2Sg8t9Hw6842JqlJ2QdB1e20nAVB+MdNMxwcONhGk5ysG+Whu9x0EzTkO3VZ46QVY+Hgy/R9+i5joObD9Gw' +
    'h4Pv/ELDEQ7uvZGGb3Hw4y4afsjBT7+j4UEOHizQ8CQHjy0nq94GDh6nh8O7nIOn5mnIjuPvMRo+/N+Cf4ZomGKg9tHvVi83V3XD' +
    'EA1fvgCFsGkNDbf+PyAQPEa/Wd8G/Nnqx/BMzD666/6dD+55/Jv32c30Dv3Eu2e+37VlqY9Q6ulZ31yWSSxLCaEalWYVuaumRCFF' +
    't6Z/kyjPaYmq2yAatVtF6qRE+Q5LVP2rEuXvFSlRwoAoYYMoYVCkQj6RekGiGleI1HaJCt8jUrMSdZHoWk1hkRIlvHi1SE2L1AGJ' +
    'ap4QKVHCiKjnI6I+jIjuKyK7L9HciIp6IyrqjajoSYnaF9S/VhOyTym95S/yT0dj5RcAAA==',
);

/** 240 × 160. */
export const AVIF = packed(
  'H4sIAAAAAAACA2NgYJBJK6ksSCzLTGNgYGAA0bmZaYa5mYlpDAyMM3JTSxIZIEAxIyWnCMpmKMhMLmFAA3wFmSW5YBYjAwODSWZO' +
    'fjKI4+LAwMTABBbeA5YBASUIi/EeXCSHgYHBIjMzD+wMsHrRzLy0VCaoeYllBoYMKIJMCMHrmQVFBQwMDBszC5LzGRgYhJPzc4ry' +
    'knMqwDazNTAwMPAklhk6NzLIgJSLZBYXpEKt/cDAwLAA4viKTLBdHCCHJJZWOIN4pUV5VrkFqelgwskqOTO5wKq4srgkNbfYKrG0' +
    'IjMnM7Go0ioxpyADHExQW3hw2SIAs4WZgwNkj1xmQS4sfJkYGFka29g7GJhYmphbWhkYGKQyi1LTYIGbWFqRA1IDDrBpuSmJJUIM' +
    'XGwSsr+f3wgxEhNi4NJw2CZx2arm85wDnDcFT6UG83BMEGLg4gKrUHBwuNBgFCPEwNSlsdBhS+NGvXV/5LXTYj8FNP/Jyjl58/E0' +
    'FnfL7sIo8567DAGf9BZPkBRi2ny5I7FxvqVCRMfB83e89m92UllZ+/W47IXdZcePLLq2a+5NUaMnbvonF7Ppet1K3W8NAKPd4tpK' +
    'AgAA',
);

/** Another size told than the pixels have. */
export function calledLarge(side: number): Buffer {
  const bytes = Buffer.from(HEIC);
  const told = bytes.indexOf('ispe', 0, 'latin1') + 8;
  bytes.writeUInt32BE(side, told);
  bytes.writeUInt32BE(side, told + 4);
  return bytes;
}

/** The second picture made the file's own. */
export function secondIsPrimary(): Buffer {
  const bytes = Buffer.from(TWO_IN_HEIC);
  bytes.writeUInt16BE(2, bytes.indexOf('pitm', 0, 'latin1') + 8);
  return bytes;
}

/** Under another name than its own. */
export function avifCalledHeic(): Buffer {
  return Buffer.from(AVIF.toString('latin1').replaceAll('avif', 'heic'), 'latin1');
}

/** A film of pictures without one of its own. */
export function heicSequence(): Buffer {
  const box = (type: string, content: Buffer) => {
    const head = Buffer.alloc(8);
    head.writeUInt32BE(content.length + 8);
    head.write(type, 4, 'latin1');
    return Buffer.concat([head, content]);
  };
  return Buffer.concat([
    box('ftyp', Buffer.from('hevc\0\0\0\0msf1hevc', 'latin1')),
    box('moov', box('mvhd', Buffer.alloc(100))),
    box('mdat', Buffer.alloc(500)),
  ]);
}
