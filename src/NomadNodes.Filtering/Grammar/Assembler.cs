namespace NomadNodes.Filtering.Grammar;

/// <summary>Turns the rules into instructions, once a process.</summary>
internal sealed class Assembler
{
    private readonly List<Instruction> _code = [];
    private readonly List<string> _labels = [];
    private readonly Dictionary<Rule, int> _addresses = [];
    private int _pendingSteps;

    /// <summary>One more parsing expression is entered before the next instruction.</summary>
    public void Count() => _pendingSteps++;

    public int Add(Instruction instruction)
    {
        _code.Add(instruction with { Steps = _pendingSteps });
        _pendingSteps = 0;
        return _code.Count - 1;
    }

    public void PointToHere(int address) => _code[address] = _code[address] with { Target = _code.Count };

    public int Label(string text)
    {
        var index = _labels.IndexOf(text);
        if (index >= 0)
        {
            return index;
        }

        _labels.Add(text);
        return _labels.Count - 1;
    }

    public void AddRule(Rule rule, Part body)
    {
        _addresses.Add(rule, _code.Count);
        body.Assemble(this);
        Add(new Instruction { Operation = Operation.Return });
    }

    public GrammarProgram Finish(Rule start)
    {
        var entry = Add(new Instruction { Operation = Operation.Call, Rule = start });
        Add(new Instruction { Operation = Operation.Accept });
        var linked = _code.Select(i => i.Operation == Operation.Call ? i with { Target = _addresses[i.Rule] } : i);
        return new GrammarProgram([.. linked], [.. _labels], entry);
    }
}
