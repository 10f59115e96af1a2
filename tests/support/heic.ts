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

/** As a phone takes it: 5712 × 4284 in 108 tiles (all red: one tile, told of 108 times), to be turned. */
export const LARGE_HEIC = packed(
  'H4sIAAAAAAACA23YyWujdRzH8U+Spk33tE267/u+72u67/u+N02zPG0zE2sZ7K2i4sWD6E0ZUBj0qAdPg4eO4Enwb1BGZECQOcmA' +
    'o5XnM6nifL+BvPPjlYc8l/BbHgD5gcurSMhv+AAgbARazHHY8AYA92zYf+nFq1dJ6OT8IjpGxPBd4rVXSsS4DHMUBuIeG+f3+ZNj' +
    'HoRhMUeWoPnpcgB4A1YhNiExQuxCYoXECXEIiReSICRRSJKQZCEpQlKFOIWkCUkXkiHEJcQtJFNIlpBsITlCcoXkCckXUiCkUEiR' +
    'kGIhJUJKhZQJKRdSIaRSSJWQaiE1QmqF1AmpF9IgpFFIk5BmIS1CWoW0CWkX0iGkU0iXkG4hPUJ6hfQJ6RcyIGRQyJAQj5BhISNC' +
    'RoWMCRkXMiFkUsiUkGkhM0JmhcwJmReyIGRRyJKQZSErQlaFrAlZF7IhZFPIlpBtITtCdoXsCdkXciDkUMiREK+QYyE+ISdC/EIC' +
    'QoJCQkIMIadCzoScCwlH124L4H4GmCuc49Yw7gXu1nG4jXsBv9W8wgKEHvg40/yHVg1tGsZoaNcwVsM4DR0axmuYoGGihkkaJmuY' +
    'omGqhk4N0zRM1zBDQ5eGbg0zNczSMFvDHA1zNczTMF/DAg0LNSzSsFjDEg1LNSzTsFzDCg0rNazSsFrDGg1rNazTsF7DBg0bNWzS' +
    'sFnDFg1bNWzTsF3DDg07NezSsFvDHg17NezTsF/DAQ0HNRzS0KPhsIYjGo5qOKbhuIYTGk5qOKXhtIYzGs5qOKfhvIYLGi5quKTh' +
    'soYrGq5quKbhuoYbGm5quKXhtoY7Gu5quKfhvoYHGh5qeKShV8NjDX0anmjo1zCgYVDDkIaGhqcanml4LpE7neCFYe7XbEEjchEB' +
    '8J0R8d0HcBV64Bu12CL/PufYeY6Xf714AaTais0102NJstzemhfY8KEZ2LDz2OopMSfrEYvltW8+i7Hievveo48++fUnj+fm2kTm' +
    '3VJzmzNmeXLx9bF5gnEZb0b8r25pjb7hjBhvce9nczgc/78mcwlwfgsg3ri4f2kDrA+NSPju6U0YFtvb1ndgZW1sDGtnY9k41sHG' +
    'swlsIpvEJrMpbCrrZNPYdDaDdbFuNpPNYrPZHDaXzWPz2QK2kC1ii9kStpQtY8vZCraSrWKr2Rq2lq1j69kGtpFtYpvZFraVbWPb' +
    '2Q62k+1iu9ketpftY/vZAXaQHWI97DA7wo6yY+w4O8FOslPsNDvDzrJz7Dy7wC6yS+wyu8KusmvsOrvBbrJb7Da7w+6ye+w+e8Ae' +
    'skeslz1mfewJ62cDbJANsQZ7yp6x52zYGvMegOfGhT8Q/XP+cmKEgwjjnAcKG2JgRyzi4EA8EpCIJCQjBalwIg3pyIALbmQiC9nI' +
    'QS7ykI8CFKIIxShBKcpQjgpUogrVqEEt6lCPBjSiCc1oQSva0I4OdKIL3ehBL/rQjwEMYggeDGMEoxjDOCYwiSlMYwazmMM8FrCI' +
    'JSxjBatYwzo2sIktbGMHu9jDPg5wiCN4cQwfTuBHAEGEYOAUZzx3XYVPvOYj03C15auYNPsPrkefO19edf92++fN0z/G7D9+M/H3' +
    'k56HBTdfZFYe2du/fPZ77NH3A+a08PP1x8ntN5w9Hnjej84ieHp9Nyoujo4sn0YHsR9EB07zoO/ijS2OxLsp4h/jkB699BUAAA==',
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
