using NomadNodes.Errors;
using NomadNodes.OpenApi;

namespace NomadNodes.Api.Docs;

/// <summary>Housekeeping in the API document.</summary>
internal static class SystemDocs
{
    public static readonly EndpointDoc Gc = new("Collect garbage now")
    {
        Description = "Begins to remove finished evaluations with their allocations, dead jobs, finished deployments and nodes that are down and have no allocations, however young they are. Answers at once.",
        Parameters = CommonDocs.Write,
        Answers = [new AnswerDoc(200, "Begun.", "", ""), .. CommonDocs.ReadErrors],
    };

    public static readonly EndpointDoc ReconcileSummaries = new("Reconcile the summaries of all jobs")
    {
        Description = "Summaries are always right here: nothing happens.",
        Parameters = CommonDocs.Write,
        Answers = [new AnswerDoc(200, "Done.", "", ""), .. CommonDocs.ReadErrors],
    };

    public static readonly EndpointDoc Keys = new("Read the cluster's public keys")
    {
        Description = "A set of JSON Web Keys, for whoever checks tokens that the cluster signed. The key is made anew when the server starts.",
        Parameters = CommonDocs.Read,
        Answers =
        [
            AnswerDoc.Read("The keys.", """{"keys": [{"use": "sig", "kty": "RSA", "kid": "53ef1fe9-5aac-7747-a9df-5c8fa72d5d31", "alg": "RS256", "n": "txzP7Vm9HmyKHOUur738nA28tvoNMoFI", "e": "AQAB"}]}"""),
            .. CommonDocs.ReadErrors,
        ],
    };

    public static readonly EndpointDoc Discovery = new("Read the OpenID Connect configuration")
    {
        Description = "Switched off, as on a real server without an issuer.",
        Parameters = CommonDocs.Read,
        Answers = [CommonDocs.Error("Always", SystemErrors.NoDiscovery)],
    };

    public static readonly EndpointDoc License = new("Read the licence")
    {
        Description = "The community edition has none.",
        Parameters = CommonDocs.Read,
        Answers = [new AnswerDoc(204, "Always.", "", "")],
    };

    public static readonly EndpointDoc EnterpriseOnly = new("An Enterprise endpoint")
    {
        Description = "Refused by the community edition, whatever the request says.",
        Parameters = CommonDocs.Write,
        Answers = [CommonDocs.Error("Always", SystemErrors.EnterpriseOnly)],
    };
}
