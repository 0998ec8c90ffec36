'use strict';

// Prints what a client saw, one line a call.
exports.show = (call, seen) => {
    const text = (typeof seen === 'string' ? seen : JSON.stringify(seen)).replace(/\s+/g, ' ');
    console.log(`  ${call.padEnd(24)} ${text.length > 130 ? text.slice(0, 130) + '…' : text}`);
};

// Control calls of the server, which no client knows.
exports.control = async (address, method, path, body) => {
    const answer = await fetch(`${address}/_emulator${path}`, { method, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
};
