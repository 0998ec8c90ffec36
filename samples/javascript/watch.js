// Follows the nodes of a Nomad cluster through its event stream, with fetch alone: for await (const event of watchNodes(address)) …

/** What happens to nodes after an index, or from now on: {index, type, name, status}. Ends with the stream, or when the signal says so. */
export async function* watchNodes(address, { after, signal } = {}) {
    const index = (after ?? await currentIndex(address)) + 1;
    const answer = await fetch(`${address}/v1/event/stream?topic=Node&index=${index}`, { signal });
    if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
    for await (const line of linesOf(answer.body)) {
        // Now and then an empty object, so that both sides know that the other one is there.
        for (const { Index, Type, Payload } of JSON.parse(line).Events ?? []) {
            yield { index: Index, type: Type, name: Payload.Node.Name, status: Payload.Node.Status };
        }
    }
}

/** How many nodes there are of each status. */
export async function countByStatus(address) {
    const nodes = await (await fetch(`${address}/v1/nodes`)).json();
    return nodes.reduce((counts, { Status }) => ({ ...counts, [Status]: (counts[Status] ?? 0) + 1 }), {});
}

async function currentIndex(address) {
    const answer = await fetch(`${address}/v1/nodes?per_page=1`);
    await answer.arrayBuffer();
    return Number(answer.headers.get('X-Nomad-Index'));
}

async function* linesOf(body) {
    let text = '';
    for await (const piece of body.pipeThrough(new TextDecoderStream())) {
        const lines = (text + piece).split('\n');
        text = lines.pop();
        yield* lines.filter(line => line.length > 0);
    }
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
    for await (const event of watchNodes(process.env.NOMAD_ADDR ?? 'http://127.0.0.1:4646')) console.log(event);
}
