/** An invented quarter by the sea: no street of it is on any map of Helsinki. */
export type DemoProperty = {
  id: string;
  name: string;
  area: 'north' | 'south' | 'east' | 'west';
  buildings: readonly DemoBuilding[];
};
export type DemoBuilding = {
  street: string;
  latitude: number;
  longitude: number;
  stairwells: string;
  housingCompany?: true;
};

export const CITY = 'Helsinki';
export const POSTAL_CODE = '00999';
export const HOMES_A_STAIRWELL = 7;

export const demoPlaces: readonly DemoProperty[] = [
  {
    id: 'K-01',
    name: 'Rantapiha',
    area: 'south',
    buildings: [
      { street: 'Rantakatu 5', latitude: 60.1612, longitude: 24.9781, stairwells: 'AB' },
      { street: 'Rantakatu 7', latitude: 60.1614, longitude: 24.9793, stairwells: 'AB' },
      { street: 'Rantakatu 9', latitude: 60.1617, longitude: 24.9806, stairwells: 'AB' },
    ],
  },
  {
    id: 'K-02',
    name: 'Satamakulma',
    area: 'south',
    buildings: [
      { street: 'Satamakuja 4', latitude: 60.1598, longitude: 24.9815, stairwells: 'AB' },
      { street: 'Satamakuja 6', latitude: 60.1596, longitude: 24.9827, stairwells: 'A' },
    ],
  },
  {
    id: 'K-03',
    name: 'Majakka',
    area: 'south',
    buildings: [
      { street: 'Majakkatie 1', latitude: 60.1579, longitude: 24.9842, stairwells: 'AB' },
      { street: 'Majakkatie 3', latitude: 60.1577, longitude: 24.9855, stairwells: 'AB' },
      { street: 'Majakkatie 5', latitude: 60.1574, longitude: 24.9868, stairwells: 'A' },
    ],
  },
  {
    id: 'K-04',
    name: 'Pohjanpiha',
    area: 'north',
    buildings: [
      { street: 'Koivupolku 3', latitude: 60.1853, longitude: 24.9702, stairwells: 'AB' },
      { street: 'Koivupolku 5', latitude: 60.1856, longitude: 24.9714, stairwells: 'AB' },
      { street: 'Koivupolku 7', latitude: 60.1859, longitude: 24.9726, stairwells: 'AB' },
      { street: 'Koivupolku 9', latitude: 60.1862, longitude: 24.9738, stairwells: 'A' },
    ],
  },
  {
    id: 'K-05',
    name: 'Kallionkulma',
    area: 'north',
    buildings: [
      { street: 'Kalliopolku 2', latitude: 60.1881, longitude: 24.9661, stairwells: 'ABC' },
      { street: 'Kalliopolku 4', latitude: 60.1884, longitude: 24.9673, stairwells: 'AB' },
    ],
  },
  {
    id: 'K-06',
    name: 'Metsälinna',
    area: 'north',
    buildings: [
      { street: 'Metsäraitti 10', latitude: 60.1907, longitude: 24.9755, stairwells: 'AB' },
      { street: 'Metsäraitti 12', latitude: 60.191, longitude: 24.9767, stairwells: 'AB' },
    ],
  },
  {
    id: 'K-07',
    name: 'Telakka',
    area: 'east',
    buildings: [
      { street: 'Telakkapiha 11', latitude: 60.1733, longitude: 25.0121, stairwells: 'AB' },
      { street: 'Telakkapiha 13', latitude: 60.1736, longitude: 25.0133, stairwells: 'AB' },
    ],
  },
  {
    id: 'K-08',
    name: 'Itäranta',
    area: 'east',
    buildings: [
      { street: 'Itärannanpolku 2', latitude: 60.1758, longitude: 25.0177, stairwells: 'AB' },
      { street: 'Itärannanpolku 4', latitude: 60.1761, longitude: 25.0189, stairwells: 'AB' },
      { street: 'Itärannanpolku 6', latitude: 60.1764, longitude: 25.0201, stairwells: 'A' },
    ],
  },
  {
    id: 'K-09',
    name: 'Luotsinpiha',
    area: 'east',
    buildings: [
      { street: 'Luotsinkaarre 8', latitude: 60.1702, longitude: 25.0098, stairwells: 'AB' },
      { street: 'Luotsinkaarre 10', latitude: 60.1705, longitude: 25.011, stairwells: 'AB' },
    ],
  },
  {
    id: 'K-10',
    name: 'Puistokulma',
    area: 'west',
    buildings: [
      { street: 'Puistokuja 1', latitude: 60.1719, longitude: 24.9305, stairwells: 'AB' },
      { street: 'Puistokuja 3', latitude: 60.1722, longitude: 24.9317, stairwells: 'AB' },
    ],
  },
  {
    id: 'K-11',
    name: 'Mylly',
    area: 'west',
    buildings: [
      { street: 'Myllynmäki 14', latitude: 60.1747, longitude: 24.9252, stairwells: 'ABC' },
      { street: 'Myllynmäki 16', latitude: 60.175, longitude: 24.9264, stairwells: 'AB' },
      { street: 'Myllynmäki 18', latitude: 60.1753, longitude: 24.9276, stairwells: 'A' },
    ],
  },
  {
    id: 'K-12',
    name: 'Asunto Oy Mallilinna',
    area: 'west',
    buildings: [
      { street: 'Mallikuja 20', latitude: 60.1688, longitude: 24.9219, stairwells: 'AB', housingCompany: true },
      { street: 'Mallikuja 22', latitude: 60.1691, longitude: 24.9231, stairwells: 'A', housingCompany: true },
    ],
  },
];

export type DemoHome = {
  id: string;
  buildingId: string;
  building: string;
  area: string;
  stairwell: string;
  number: number;
  address: string;
  rooms: number;
};

/** Homes are numbered through the whole building, as they are in Finland: A 1–7, B 8–14. */
export const demoHomes: readonly DemoHome[] = demoPlaces
  .flatMap(({ area, buildings, id }) => buildings.map((building) => ({ ...building, area, propertyId: id })))
  .flatMap(({ street, stairwells, area }, at) =>
    [...stairwells].flatMap((stairwell, entrance) =>
      Array.from({ length: HOMES_A_STAIRWELL }, (_, n) => {
        const number = entrance * HOMES_A_STAIRWELL + n + 1;
        return { buildingId: demoBuildingId(at), building: street, area, stairwell, number };
      }),
    ),
  )
  .map((home, at) => ({
    ...home,
    id: `H-${String(at + 1).padStart(4, '0')}`,
    address: `${home.building} ${home.stairwell} ${home.number}`,
    rooms: 1 + ((home.number * 5 + home.building.length) % 4),
  }));

export function demoBuildingId(at: number): string {
  return `R-${String(at + 1).padStart(3, '0')}`;
}
