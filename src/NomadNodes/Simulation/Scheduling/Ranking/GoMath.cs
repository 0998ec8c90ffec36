namespace NomadNodes.Simulation.Scheduling.Ranking;

/// <summary>Arithmetic as Go's standard library does it, where .NET's differs in the last digit and a client can see it.</summary>
internal static class GoMath
{
    /// <summary>
    /// For a positive base and a finite exponent. Go: the fraction of the exponent by exp and log, its whole part by repeated squaring of the base's mantissa.
    /// </summary>
    internal static double Pow(double x, double y)
    {
        var whole = (long)Math.Truncate(Math.Abs(y));
        var fraction = Math.Abs(y) - whole;
        if (fraction > 0.5)
        {
            fraction--;
            whole++;
        }

        var mantissa = fraction == 0 ? 1.0 : Math.Exp(fraction * Math.Log(x));
        var exponent = 0;
        var factor = Split(x, out var factorExponent);
        for (; whole != 0; whole >>= 1)
        {
            if ((whole & 1) == 1)
            {
                mantissa *= factor;
                exponent += factorExponent;
            }

            factor *= factor;
            factorExponent <<= 1;
            if (factor >= 0.5) continue;
            factor += factor;
            factorExponent--;
        }

        return y < 0 ? Math.ScaleB(1 / mantissa, -exponent) : Math.ScaleB(mantissa, exponent);
    }

    /// <summary>A mantissa from 0.5 up to, but not, 1, and its power of two.</summary>
    private static double Split(double value, out int exponent)
    {
        exponent = Math.ILogB(value) + 1;
        return Math.ScaleB(value, -exponent);
    }
}
