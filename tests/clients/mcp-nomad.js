'use strict';
// @kocierik/mcp-nomad 0.3.1, a Go program that speaks JSON-RPC on its standard streams and asks Nomad. A known fault of it, the same against a real
// server: it cannot decode nodes that have drivers, so these have none.
const assert = require('node:assert/strict');
const { spawn } = require('node:child_process');
const path = require('node:path');
const readline = require('node:readline');
const { show, control } = require('./show');

const program = path.join(__dirname, 'node_modules', '@kocierik', 'mcp-nomad-linux-x64', 'bin', 'mcp-nomad');

class Client {
    constructor(address, token) {
        const environment = { ...process.env, NOMAD_ADDR: address, NOMAD_TOKEN: token ?? '' };
        this.process = spawn(program, { env: environment, stdio: ['pipe', 'pipe', 'ignore'] });
        this.calls = new Map();
        this.last = 0;
        readline.createInterface({ input: this.process.stdout }).on('line', line => this.take(JSON.parse(line)));
        this.process.on('exit', code => this.calls.forEach(call => call.reject(new Error(`mcp-nomad ended with ${code}`))));
    }

    take(message) {
        this.calls.get(message.id)?.resolve(message);
        this.calls.delete(message.id);
    }

    send(method, params) {
        const id = ++this.last;
        this.process.stdin.write(JSON.stringify({ jsonrpc: '2.0', id, method, params }) + '\n');
        return new Promise((resolve, reject) => this.calls.set(id, { resolve, reject }));
    }

    async start() {
        await this.send('initialize', { protocolVersion: '2024-11-05', capabilities: {}, clientInfo: { name: 'nomadnodes', version: '1' } });
        this.process.stdin.write('{"jsonrpc":"2.0","method":"notifications/initialized"}\n');
        return this;
    }

    // What a tool says; an error of its own or of Nomad's is thrown.
    async tool(name, parameters = {}) {
        const message = await this.send('tools/call', { name, arguments: parameters });
        const text = message.result?.content?.map(part => part.text).join('') ?? JSON.stringify(message.error);
        show(name, text);
        if (message.error || message.result.isError) throw new Error(text);
        return text;
    }

    async json(name, parameters) {
        return JSON.parse(await this.tool(name, parameters));
    }

    stop() {
        this.process.removeAllListeners('exit');
        this.process.kill();
    }
}

async function main(address) {
    await control(address, 'POST', '/reset', { Seed: 'empty', Acl: true });
    await control(address, 'PUT', '/nodes', ['web-1', 'web-2'].map(Name => ({ Name, Status: 'ready' })));
    // Each of them keeps a token that it gets, hence two.
    const [first, stranger] = await Promise.all([new Client(address).start(), new Client(address).start()]);
    const token = await first.json('bootstrap_acl_token');
    await assert.rejects(stranger.tool('list_nodes'), /403/);
    first.stop();
    stranger.stop();

    const nomad = await new Client(address, token.SecretID).start();
    await cluster(nomad);
    await nodes(nomad);
    await jobs(nomad);
    assert.ok((await nomad.json('list_acl_tokens')).length > 0);
    nomad.stop();
}

async function cluster(nomad) {
    assert.equal((await nomad.json('get_cluster_leader'))[0].Leader, true);
    assert.equal((await nomad.json('list_cluster_peers')).length, 1);
    assert.deepEqual(await nomad.json('list_regions'), ['global']);
    await nomad.tool('create_namespace', { name: 'team', description: 'One of many' });
    assert.deepEqual((await nomad.json('list_namespaces')).map(one => one.name), ['default', 'team']);
    await nomad.tool('delete_namespace', { name: 'team' });
}

async function nodes(nomad) {
    const list = await nomad.json('list_nodes');
    assert.deepEqual(list.map(node => node.name).sort(), ['web-1', 'web-2']);
    const node_id = list[0].id;
    assert.match(await nomad.tool('get_node', { node_id }), new RegExp(node_id));
    await nomad.tool('eligibility_node', { node_id, eligible: 'ineligible' });
    await nomad.tool('eligibility_node', { node_id, eligible: 'eligible' });
    await nomad.tool('drain_node', { node_id, enable: true, deadline: 60 });
    await nomad.tool('drain_node', { node_id, enable: false });
    await assert.rejects(nomad.tool('get_node', { node_id: '00000000-0000-0000-0000-000000000000' }), /404 \(node not found\)/);
}

async function jobs(nomad) {
    const task = { Name: 't', Driver: 'docker', Config: { image: 'nginx' }, Resources: { CPU: 10, MemoryMB: 10 } };
    const job = { ID: 'web', Name: 'web', Type: 'service', Datacenters: ['dc1'], TaskGroups: [{ Name: 'g', Count: 1, Tasks: [task] }] };
    await nomad.tool('run_job', { job_spec: JSON.stringify(job), detach: true });
    assert.match(await nomad.tool('get_job', { job_id: 'web' }), /"web"/);
    assert.ok((await nomad.json('get_job_evaluations', { job_id: 'web' })).length > 0);
    await nomad.tool('get_job_summary', { job_id: 'web' });
    await nomad.tool('list_jobs');
    await nomad.tool('stop_job', { job_id: 'web', purge: true });
    await assert.rejects(nomad.tool('get_job', { job_id: 'web' }), /404 \(job not found\)/);
}

main(process.argv[2]).catch(error => {
    console.error(error);
    process.exit(1);
});
