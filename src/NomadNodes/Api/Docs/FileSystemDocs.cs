using NomadNodes.Errors;
using NomadNodes.OpenApi;

namespace NomadNodes.Api.Docs;

/// <summary>The files of allocations in the API document.</summary>
internal static class FileSystemDocs
{
    public static readonly EndpointDoc Read = new("Look at the files of an allocation")
    {
        Description = "ls/ID lists the folders of the allocation; stat, cat, readat and stream find no file, and logs are empty: simulated tasks write nothing. Every method does.",
        Parameters =
        [
            ParameterDoc.Path("id", "What is wanted, a slash, and the allocation's ID.", "ls/554510e5-0b1f-8f3a-9d7c-2f6f1f3f9a01"),
            ParameterDoc.Text("path", "Absent: the allocation's own folder.", "/"),
            ParameterDoc.Text("task", "Of logs: the task.", "web"),
            ParameterDoc.Text("type", "Of logs: stdout or stderr.", "stdout"),
            .. CommonDocs.Read,
        ],
        Answers =
        [
            new AnswerDoc(200, "The folders.", AnswerDoc.Json, """[{"Name": "alloc", "IsDir": true, "Size": 4096, "FileMode": "drwxrwxrwx", "ModTime": "2026-11-22T01:45:24.937Z", "ContentType": ""}]"""),
            CommonDocs.Error("No allocation is named", FileSystemErrors.NoAllocation),
            CommonDocs.Error("No task is named", FileSystemErrors.NoTask),
            CommonDocs.Error("The kind of log is none", FileSystemErrors.NoLogType),
            CommonDocs.Error("There is no such action", FileSystemErrors.NoSuchAction),
            CommonDocs.Error("There is no such file", FileSystemErrors.NoFile("/x")),
            CommonDocs.Error("There is no such allocation", ClientErrors.UnknownAllocation("99999999-8888-7777-6666-555555555555")),
            .. CommonDocs.ReadErrors,
        ],
    };
}
