using System.Text;

namespace NomadNodes.Filtering.Grammar;

/// <summary>A set of characters, with the text by which error messages name it.</summary>
internal sealed class CharacterClass
{
    private readonly bool[] _ascii = new bool[0x80];
    private readonly bool _lettersAndNumbers;

    /// <param name="label">The class as error messages show it.</param>
    /// <param name="ascii">Its ASCII members.</param>
    /// <param name="lettersAndNumbers">Whether all letters and numbers beyond ASCII belong to it.</param>
    public CharacterClass(string label, string ascii, bool lettersAndNumbers = false)
    {
        Label = label;
        _lettersAndNumbers = lettersAndNumbers;
        foreach (var c in ascii)
        {
            _ascii[c] = true;
        }
    }

    public string Label { get; }

    public bool ContainsAscii(int character) => _ascii[character];

    public bool ContainsBeyondAscii(Rune character) => _lettersAndNumbers && (Rune.IsLetter(character) || Rune.IsNumber(character));
}
