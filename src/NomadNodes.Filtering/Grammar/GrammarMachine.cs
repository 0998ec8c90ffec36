using NomadNodes.Filtering.Parsing;

namespace NomadNodes.Filtering.Grammar;

/// <summary>
/// Runs the grammar over one text with a stack of its own, so that no input can exhaust the thread's stack. What it finds is a flat list of
/// tokens; what it reports is what a generated recursive parser reports: every raised error, or what was expected at the farthest failure.
/// </summary>
internal sealed class GrammarMachine(GrammarProgram program, SourceText source)
{
    /// <summary>Nomad: a parse is given up after this many expressions of the grammar.</summary>
    public const int MaxSteps = 2_000_000;

    private readonly List<Token> _tokens = [];
    private readonly FailureReport _failures = new(program, source);
    private Frame[] _stack = new Frame[64];
    private int _depth;
    private int _offset;
    private int _steps;
    private bool _inverted;

    /// <summary>The tokens of the text, or the report of why there are none.</summary>
    public List<Token>? Run(out string error)
    {
        Arrive();
        var accepted = Execute();
        error = _failures.Describe(accepted);
        return error.Length == 0 ? _tokens : null;
    }

    private bool Execute()
    {
        var address = program.Entry;
        while (true)
        {
            ref readonly var instruction = ref program.Code[address];
            _steps += instruction.Steps;
            if (_steps > MaxSteps)
            {
                _failures.Raise("max number of expressions parsed", _offset, CurrentRule());
                return false;
            }

            if (instruction.Operation == Operation.Accept)
            {
                return true;
            }

            address = Step(instruction, address);
            if (address < 0)
            {
                return false;
            }
        }
    }

    private int Step(in Instruction instruction, int address)
    {
        switch (instruction.Operation)
        {
            case Operation.Literal:
                return Literal(instruction) ? address + 1 : Fail();
            case Operation.Class:
            case Operation.AnyCharacter:
                return Character(instruction) ? address + 1 : Fail();
            case Operation.Choice:
            case Operation.NegativeLookahead:
                Push(new Frame(instruction.Target, _offset, _tokens.Count, _inverted ? FrameKind.RetryInverted : FrameKind.Retry, default));
                _inverted ^= instruction.Operation == Operation.NegativeLookahead;
                return address + 1;
            case Operation.Call:
                Push(new Frame(address + 1, _offset, _tokens.Count, FrameKind.Rule, instruction.Rule));
                return instruction.Target;
            case Operation.Return:
                return _stack[--_depth].Address;
            case Operation.Commit:
                _depth--;
                return instruction.Target;
            case Operation.Loop:
                _stack[_depth - 1] = _stack[_depth - 1] with { Offset = _offset, Tokens = _tokens.Count };
                return instruction.Target;
            default:
                return StepRarely(instruction, address);
        }
    }

    private int StepRarely(in Instruction instruction, int address)
    {
        switch (instruction.Operation)
        {
            case Operation.BackCommit:
                Restore(_stack[--_depth]);
                return instruction.Target;
            case Operation.FailTwice:
                _inverted = _stack[--_depth].Kind == FrameKind.RetryInverted;
                return Fail();
            case Operation.Emit:
                Emit(instruction.Token);
                return address + 1;
            case Operation.CheckString:
                CheckString();
                return address + 1;
            case Operation.Raise:
                _failures.Raise(instruction.Text!, _offset, CurrentRule());
                return Fail();
            default:
                return Fail();
        }
    }

    private bool Literal(in Instruction instruction)
    {
        var start = _offset;
        foreach (var expected in instruction.Text!)
        {
            if (source.ByteAt(_offset) != expected)
            {
                _failures.Expect(instruction.Label, start, failed: true, _inverted);
                _offset = start;
                return false;
            }

            _offset++;
            Arrive();
        }

        _failures.Expect(instruction.Label, start, failed: false, _inverted);
        if (instruction.Token != TokenKind.None)
        {
            _tokens.Add(new Token(instruction.Token, start, _offset));
        }

        return true;
    }

    private bool Character(in Instruction instruction)
    {
        var current = source.ByteAt(_offset);
        var width = 1;
        var matched = current < 0x80
            ? current >= 0 && (instruction.Class is null || instruction.Class.ContainsAscii(current))
            : BeyondAscii(instruction.Class, out width);
        _failures.Expect(instruction.Label, _offset, failed: !matched, _inverted);
        if (matched)
        {
            _offset += width;
            Arrive();
        }

        return matched;
    }

    private bool BeyondAscii(CharacterClass? characters, out int width)
    {
        var character = source.CharacterAt(_offset, out width);
        return characters is null || characters.ContainsBeyondAscii(character);
    }

    /// <summary>A byte that is not UTF-8 is reported by each rule that reaches it, whether or not the rule would accept it.</summary>
    private void Arrive()
    {
        if (!source.IsValid && source.IsInvalidAt(_offset))
        {
            _failures.Raise("invalid encoding", _offset, CurrentRule());
        }
    }

    private void Emit(TokenKind token)
    {
        ref readonly var frame = ref CurrentFrame();
        DropTokens(frame.Tokens);
        _tokens.Add(new Token(token, frame.Offset, _offset));
    }

    private void CheckString()
    {
        ref readonly var frame = ref CurrentFrame();
        if (!StringLiteral.IsWellFormed(source.Slice(frame.Offset, _offset)))
        {
            _failures.Raise("invalid syntax", frame.Offset, frame.Rule);
        }
    }

    private int Fail()
    {
        while (_depth > 0)
        {
            ref readonly var frame = ref _stack[--_depth];
            if (frame.Kind != FrameKind.Rule)
            {
                Restore(frame);
                return frame.Address;
            }
        }

        return -1;
    }

    private void Restore(in Frame frame)
    {
        _offset = frame.Offset;
        _inverted = frame.Kind == FrameKind.RetryInverted;
        DropTokens(frame.Tokens);
    }

    private void DropTokens(int keep)
    {
        if (_tokens.Count > keep)
        {
            _tokens.RemoveRange(keep, _tokens.Count - keep);
        }
    }

    private void Push(in Frame frame)
    {
        if (_depth == _stack.Length)
        {
            Array.Resize(ref _stack, _depth * 2);
        }

        _stack[_depth++] = frame;
    }

    private Rule? CurrentRule() => _depth == 0 ? null : CurrentFrame().Rule;

    private ref readonly Frame CurrentFrame()
    {
        var index = _depth - 1;
        while (_stack[index].Kind != FrameKind.Rule)
        {
            index--;
        }

        return ref _stack[index];
    }
}
