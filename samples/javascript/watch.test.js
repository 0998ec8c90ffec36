// Tests watch.js against a NomadNodes server: NOMAD_ADDR=http://127.0.0.1:4646 npm test
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { countByStatus, watchNodes } from './watch.js';

const address = process.env.NOMAD_ADDR ?? 'http://127.0.0.1:4646';

async function control(method, path, body) {
    const answer = await fetch(`${address}/_emulator${path}`, { method, body: JSON.stringify(body) });
    assert.ok(answer.ok, `${method} ${path}: ${answer.status}`);
    return answer.json();
}

beforeEach(() => control('POST', '/reset', { Seed: 'empty' }));

test('nodes are counted by their status', async () => {
    await control('PUT', '/nodes', [{ Name: 'a', Status: 'ready' }, { Name: 'b', Status: 'ready' }, { Name: 'c', Status: 'down' }]);
    assert.deepEqual(await countByStatus(address), { ready: 2, down: 1 });
});

test('what happens to a node is told in order', async () => {
    const { Index, Nodes: [{ ID }] } = await control('PUT', '/nodes', [{ Name: 'web-1', Status: 'ready' }]);
    await control('PUT', `/node/${ID}/status`, { Status: 'down' });
    const events = watchNodes(address, { after: Index, signal: AbortSignal.timeout(30_000) });
    const down = await events.next();
    await control('PUT', `/node/${ID}/status`, { Status: 'ready' });
    const ready = await events.next();
    await events.return();
    assert.deepEqual([down, ready].map(({ value }) => `${value.name} ${value.status}`), ['web-1 down', 'web-1 ready']);
});
