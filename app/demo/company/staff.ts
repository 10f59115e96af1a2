import type { DemoCompanyMember } from '~/house.server';

/** Members of the made-up company's directory; what their groups mean stands in the landlord's settings. */
export const companyStaff: readonly DemoCompanyMember[] = [
  {
    id: 'kaisa',
    name: 'Kaisa Kulkija',
    email: 'kaisa.kulkija@kotihovi.example',
    groups: ['Portaali-Huolto', 'Alue-Pohjoinen'],
    duties: ['property-service'],
    areas: ['north'],
  },
  {
    id: 'asta',
    name: 'Asta Asiakasneuvo',
    email: 'asta.asiakasneuvo@kotihovi.example',
    groups: ['Portaali-Asiakaspalvelu'],
    duties: ['customer-service'],
    areas: [],
  },
  {
    id: 'kalle',
    name: 'Kalle Kahvikerho',
    email: 'kalle.kahvikerho@kotihovi.example',
    groups: ['Kahvikerho'],
    duties: [],
    areas: [],
  },
];
