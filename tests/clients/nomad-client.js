'use strict';
// npm's nomad-client 0.0.2 against the demo fleet. Known faults of the client, the same against a real server: it asks for /v1/node-pools and
// /v1/node-pool/:name, which Nomad does not have, and looks for the version in a place where Nomad does not say it.
const assert = require('node:assert/strict');
const fs = require('node:fs');
const ts = require('typescript');
const { show, control } = require('./show');

// The package holds TypeScript only, and no build of it.
require.extensions['.ts'] = (module, file) => module._compile(
    ts.transpileModule(fs.readFileSync(file, 'utf8'), { compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2020, esModuleInterop: true } }).outputText,
    file);
const { NomadClient } = require('nomad-client');

async function main(address) {
    await control(address, 'POST', '/reset', { Seed: 'demo' });
    const nomad = new NomadClient({ baseUrl: address });
    const seen = async (call, promise) => {
        const value = await promise;
        show(call, value);
        return value;
    };

    const health = await seen('healthCheck', nomad.healthCheck());
    assert.deepEqual(health, { healthy: true, leader: true, peers: 1, servers: 1, clients: 12, issues: [] });
    await nodes(nomad, seen);
    await jobs(nomad, seen);
    await assert.rejects(nomad.nodePools.list(), /404/);
    show('nodePools.list', '404, as from a real server');
    await acls(address, seen);
}

async function nodes(nomad, seen) {
    const list = (await seen('nodes.list', nomad.nodes.list())).data;
    const stats = await seen('nodes.getClusterStats', nomad.nodes.getClusterStats());
    assert.equal(list.length, 12);
    assert.equal(stats.totalNodes, 12);

    const id = list.find(node => node.Status === 'ready' && node.SchedulingEligibility === 'eligible').ID;
    const summary = await seen('nodes.getNodeSummary', nomad.nodes.getNodeSummary(id));
    assert.equal(summary.node.ID, id);
    assert.ok(summary.stats.Memory.Total > 0 && summary.utilizationPercent.memory > 0);
    assert.deepEqual((await nomad.nodes.allocations(id)).map(alloc => alloc.NodeID).filter(other => other !== id), []);

    const drain = await seen('nodes.drainSafely', nomad.nodes.drainSafely(id, 30, true));
    assert.ok(drain.NodeModifyIndex > 0);
    assert.equal(await seen('nodes.isNodeHealthy', nomad.nodes.isNodeHealthy(id)), false);
    await seen('nodes.cancelDrain', nomad.nodes.cancelDrain(id));
    await seen('nodes.markIneligible', nomad.nodes.markIneligible(id));
    assert.equal((await nomad.nodes.get(id)).SchedulingEligibility, 'ineligible');
    await seen('nodes.markEligible', nomad.nodes.markEligible(id));
    assert.equal(await nomad.nodes.isNodeHealthy(id), true);

    const pool = await seen('nodePools.getNodesInPool', nomad.nodePools.getNodesInPool('prod-eng'));
    assert.ok(pool.length > 0 && pool.every(node => node.NodePool === 'prod-eng'));
    await seen('nodes.purge', nomad.nodes.purge(id));
    await assert.rejects(nomad.nodes.get(id), /404/);
}

async function jobs(nomad, seen) {
    const task = { Name: 't', Driver: 'docker', Config: { image: 'nginx' }, Resources: { CPU: 100, MemoryMB: 64 } };
    const made = { ID: 'made', Name: 'made', Type: 'service', Datacenters: ['*'], TaskGroups: [{ Name: 'g', Count: 2, Tasks: [task] }] };
    const created = await seen('jobs.create', nomad.jobs.create(made));
    assert.match(created.EvalID, /^[0-9a-f-]{36}$/);
    assert.equal((await seen('jobs.get', nomad.jobs.get('made'))).ID, 'made');
    const evaluations = await seen('jobs.evaluations', nomad.jobs.evaluations('made'));
    assert.ok(evaluations.some(evaluation => evaluation.ID === created.EvalID));
    assert.match((await seen('jobs.stop', nomad.jobs.stop('made'))).EvalID, /^[0-9a-f-]{36}$/);
    assert.ok((await seen('allocations.list', nomad.allocations.list())).data.length > 0);
    assert.equal((await seen('namespaces.list', nomad.namespaces.list())).data[0].Name, 'default');
}

async function acls(address, seen) {
    await control(address, 'POST', '/reset', { Seed: 'demo', Acl: true });
    const bootstrap = await (await fetch(`${address}/v1/acl/bootstrap`, { method: 'PUT' })).json();
    await assert.rejects(new NomadClient({ baseUrl: address, token: '' }).nodes.list(), /403/);
    for (const authMethod of ['token', 'bearer']) {
        const nomad = new NomadClient({ baseUrl: address, token: bootstrap.SecretID, authMethod });
        assert.equal((await seen(`nodes.list (${authMethod})`, nomad.nodes.list())).data.length, 12);
    }

    await control(address, 'POST', '/reset', { Seed: 'demo', Acl: false });
}

main(process.argv[2]).catch(error => {
    console.error(error);
    process.exit(1);
});
