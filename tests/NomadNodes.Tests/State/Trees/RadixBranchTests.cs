using NomadNodes.State.Trees;

namespace NomadNodes.Tests.State.Trees;

public sealed class RadixBranchTests
{
    [Theory]
    [InlineData("", "c0ffee00", 0)]
    [InlineData("7f00ba12", "c0ffee00", 0)]
    [InlineData("7f00ba12 c0ffee00", "05a1b2c3", 0)]
    [InlineData("7f00ba12", "7f00ba13", 1)]
    [InlineData("7f00ba12 c0ffee00", "7f99ba13", 1)]
    [InlineData("7f00ba12 7f00ba99 c0ffee00", "7f00ba13", 1)]
    [InlineData("7f00ba12 7f11ba99 c0ffee00", "7f11bb00", 2)]
    [InlineData("7f00ba12 7f11ba99 c0ffee00", "7f22bb00", 1)]
    [InlineData("7f00ba12 7f00ba99 c0ffee00", "7f00ba12", 4)]
    [InlineData("7f00ba12 7f00bb99 7f11bb99", "7f00bb", 3)]
    [InlineData("7f00ba12 7f00bb99 7f11bb99", "7f00", 2)]
    [InlineData("00000000 ffffffff", "ffff", 1)]
    [InlineData("00000000 ffffffff", "0000", 1)]
    [InlineData("7f00ba12", "", 0)]
    public void WatchedLength_EndsAfterTheBranch_IfAKeyGoesOnThere(string keys, string search, int expected) =>
        Assert.Equal(expected, RadixBranch.WatchedLength(Tree(keys.Split(' ', StringSplitOptions.RemoveEmptyEntries)), Convert.FromHexString(search)));

    [Theory]
    [InlineData(1, 0x03)]
    [InlineData(2, 0x80)]
    [InlineData(3, 0xff)]
    public void WatchedLength_IsWhatWalkingTheRadixTreeGives_WhateverTheKeys(int seed, byte mask)
    {
        var random = new Random(seed);
        for (var round = 0; round < 300; round++)
        {
            var keys = Enumerable.Range(0, random.Next(12)).Select(_ => Bytes(random, mask, 4)).DistinctBy(Convert.ToHexString).ToList();
            var tree = Tree([.. keys.Select(Convert.ToHexString)]);
            for (var i = 0; i < 10; i++)
            {
                var search = Bytes(random, mask, random.Next(1, 5));
                Assert.Equal(Walk(keys, search), RadixBranch.WatchedLength(tree, search));
            }
        }
    }

    private static byte[] Bytes(Random random, byte mask, int length) => [.. Enumerable.Range(0, length).Select(_ => (byte)(random.Next(256) & mask))];

    /// <summary>Down the edges of the tree that the keys would make.</summary>
    private static int Walk(List<byte[]> keys, byte[] search)
    {
        var (node, watched) = (0, 0);
        while (node < search.Length)
        {
            var below = keys.Where(k => k.AsSpan().StartsWith(search.AsSpan(0, node + 1))).ToList();
            if (below.Count == 0)
            {
                return watched;
            }

            watched = node + 1;
            var edgeEnd = watched;
            while (edgeEnd < 4 && below.All(k => k[edgeEnd] == below[0][edgeEnd]))
            {
                edgeEnd++;
            }

            if (search.Length < edgeEnd || !below[0].AsSpan(0, edgeEnd).SequenceEqual(search.AsSpan(0, edgeEnd)))
            {
                return watched;
            }

            node = edgeEnd;
        }

        return search.Length == 4 ? 4 : watched;
    }

    private static SortedTree<FourBytes, TestRow> Tree(params string[] keys) =>
        SortedTree<FourBytes, TestRow>.FromSorted(
            keys.Select(k => FourBytes.FromPrefix(Convert.FromHexString(k), 0)).Order().Select(k => KeyValuePair.Create(k, new TestRow(0, 0, 1))));
}
