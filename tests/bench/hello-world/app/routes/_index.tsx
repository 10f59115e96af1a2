import type { MetaFunction } from '@remix-run/node';

export const meta: MetaFunction = () => [{ title: 'Hello, world' }];

export default function Index() {
  return <h1>Hello, world</h1>;
}
