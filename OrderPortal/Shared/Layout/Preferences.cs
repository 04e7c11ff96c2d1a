namespace OrderPortal.Shared.Layout;

/// <summary>What a person chose about the frame; kept in a cookie so that it holds before sign-in too.</summary>
public static class Preferences
{
    /// <summary>light, dark or auto: what the theme switch wrote (portal.js).</summary>
    public static string Theme(HttpContext http) => http.Request.Cookies["theme"] is "light" or "dark" ? http.Request.Cookies["theme"]! : "auto";
}
